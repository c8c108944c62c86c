-- Papers attached to a matter (tài liệu kèm theo): each content kept once, under its own hash, uncompressed so that it can be read slice by slice.
create table stored_file (
    sha256      bytea primary key check (length(sha256) = 32),
    size        bigint not null,
    content     bytea not null,
    stored_at   timestamptz not null default now()
);
alter table stored_file alter column content set storage external;
create trigger stored_file_append_only before update or delete on stored_file for each row execute function append_only();
create trigger stored_file_no_truncate before truncate on stored_file for each statement execute function append_only();
insert into stored_file (sha256, size, content) select distinct on (sha256) sha256, size, content from attachment;

alter table attachment
    drop column content,
    add column removed_by bigint,
    add column removed_reason text,
    add foreign key (sha256) references stored_file;
create index attachment_person on attachment (person_id) where person_id is not null;
-- one picture per person
create unique index attachment_portrait on attachment (owner_id) where owner_type = 'PORTRAIT' and removed_at is null;
