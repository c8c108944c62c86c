-- What falls due is read in the order in which it does, a page and no more.
create index staff_card_step_due_next on staff_card (step_due_on, person_id) where step_due_on is not null;
drop index staff_card_step_due;
create index engagement_ends_next on engagement (valid_until, person_id, status)
    where superseded_by is null and valid_until < date '9999-12-31'
        and status in ('SECONDED', 'PROBATION', 'STUDYING', 'MATERNITY', 'UNPAID_LEAVE', 'SUSPENDED');
create index engagement_in_office on engagement (valid_from) where superseded_by is null and office is not null;
