-- Rules, too, are remembered as they were known, also those that a newer program replaces; and when a succession of units became known.
alter table policy_parameter add column recorded_at timestamptz not null default business_now();
create trigger policy_parameter_known before update on policy_parameter for each row execute function keep_known('id');

create function keep_known_gone() returns trigger language plpgsql as $$
declare
    moment timestamptz := business_now();
begin
    if old.recorded_at < moment then
        insert into known_before (fact, subject_id, row_id, content, known_from, known_until)
        values (tg_table_name, (to_jsonb(old) ->> tg_argv[0])::bigint, old.id, to_jsonb(old), old.recorded_at, moment);
    end if;
    return old;
end $$;
create trigger policy_parameter_gone before delete on policy_parameter for each row execute function keep_known_gone('id');

alter table unit_succession add column recorded_at timestamptz not null default business_now();
create index known_before_fact on known_before (fact, known_until);
