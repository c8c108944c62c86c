-- Files that came in by the thousand are checked a little later, set by set.
create table file_check_queue (
    person_id   bigint primary key
);
