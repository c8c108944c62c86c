-- Who is due for what by a day (M01, M03, M23).
create index engagement_ends on engagement (valid_until)
    where superseded_by is null and valid_until < date '9999-12-31'
        and status in ('SECONDED', 'PROBATION', 'STUDYING', 'MATERNITY', 'UNPAID_LEAVE', 'SUSPENDED');
create index service_act_ends on service_act (valid_until)
    where status = 'IN_FORCE' and valid_until < date '9999-12-31' and type in ('ROTATION', 'ACTING_CHARGE');
