-- Words without accents, as people type them when they search.
create function folded(words text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(replace(regexp_replace(normalize(lower(words), NFD), U&'[\0300-\036f]+', '', 'g'), 'đ', 'd'), '[^[:alnum:]]+', ' ', 'g'))
$$;
alter table decision add column search_key text generated always as (folded(title)) stored;
create index decision_search on decision using gin (search_key gin_trgm_ops);
create index decision_number on decision (number) where number is not null;

-- The trail stays quick to filter when it holds millions of entries; its days grow with its numbers.
create index audit_entry_day on audit_entry using brin (business_day) with (pages_per_range = 32);
create index audit_entry_not_done on audit_entry (outcome, seq desc) where outcome <> 'DONE';
create index audit_entry_action on audit_entry (action, seq desc);
create index audit_entry_name on audit_entry (actor_name, seq desc);
