-- Tens of thousands of people come in, or are taken back, at once: the words of their names follow their cards set by set.
alter table name_word_bearer drop constraint name_word_bearer_person_id_fkey;

create function forget_name_words() returns trigger language plpgsql as $$
begin
    delete from name_word_bearer b using gone g where b.person_id = g.person_id;
    return null;
end $$;
create trigger staff_card_gone after delete on staff_card
    referencing old table as gone for each statement execute function forget_name_words();

-- A line of a list is one person; found by both, whatever the planner thinks of a table that grew a moment ago.
drop index person_import;
create unique index person_import on person (import_id, import_row) where import_id is not null;
