-- Rank promotion and reclassification as service acts (nâng ngạch, chuyển ngạch): the rank that is decided, and for a lower
-- one the step once held there and since when.
alter table service_act add column rank text;
alter table service_act add column rank_reason text
    check (rank_reason in ('HIGHER', 'SAME_LEVEL', 'CONVERSION', 'LOWER_POOR_PERFORMANCE', 'LOWER_OWN_WISH'));
alter table service_act add column lower_step int;
alter table service_act add column lower_since date;
alter table service_act add check ((rank is null) = (rank_reason is null));
