-- A secret address under which an account's calendar program reads what falls due; one an account, revocable (M01).
create table calendar_feed (
    account_id  bigint primary key references account,
    secret_hash bytea not null unique,
    created_at  timestamptz not null
);
