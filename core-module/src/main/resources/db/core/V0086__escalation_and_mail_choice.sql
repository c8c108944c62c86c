-- A task long past its deadline goes to the superior as well (báo cáo cấp trên), once; how long, and who stands above whom, is data.
create table escalation_delay (
    kind        text primary key, -- of the task; * for all that have no row of their own
    days        int not null check (days between 0 and 365)
);
insert into escalation_delay values ('*', 3);
create table escalation_superior (
    role        text primary key,
    superior    text not null
);
insert into escalation_superior values
    ('UNIT_HR', 'UNIT_HEAD'), ('CIVIL_SERVANT', 'UNIT_HEAD'), ('UNIT_HEAD', 'LEADERSHIP'), ('HR_OFFICER', 'LEADERSHIP'),
    ('COUNCIL_MEMBER', 'LEADERSHIP'), ('INSPECTOR', 'LEADERSHIP'), ('LEGAL_OFFICER', 'LEADERSHIP');
alter table work_item add column escalated_role text, add column escalated_unit bigint;
create index work_item_to_escalate on work_item (deadline) where settled_at is null and escalated_on is null;

-- what an account does not want by mail; it still finds it in its inbox
create table mail_refusal (
    account_id  bigint not null references account,
    topic       text not null,
    primary key (account_id, topic)
);
