-- Rank promotion and reclassification as service acts (nâng ngạch, chuyển ngạch): the rank that is decided, and for a lower
-- one the step once held there and since when. On a new database this runs before the table of the acts is there.
create table service_act_rank (
    act_id      bigint primary key,  -- id of the service_act
    rank        text not null,
    reason      text not null
        check (reason in ('HIGHER', 'SAME_LEVEL', 'CONVERSION', 'LOWER_POOR_PERFORMANCE', 'LOWER_OWN_WISH')),
    lower_step  int,
    lower_since date
);
