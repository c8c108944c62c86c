-- Marks a database that holds the demonstration province, so that it is loaded once.
create table demonstration (
    loaded_at timestamptz not null default now(),
    people    integer     not null,
    today     date        not null
);
