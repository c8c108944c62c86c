-- People taken over from a list remember their line; personnel numbers are given out one by one, never twice.
alter table person add column import_row int;

create function next_person_code(province text) returns text language plpgsql as $$
declare
    n bigint;
    code_text text;
begin
    loop
        n := nextval('person_code_seq');
        code_text := province || '.' || lpad((n / 10000)::text, 3, '0') || '.' || lpad((n % 10000)::text, 4, '0');
        exit when not exists (select from person p where p.code = code_text);
    end loop;
    return code_text;
end $$;
