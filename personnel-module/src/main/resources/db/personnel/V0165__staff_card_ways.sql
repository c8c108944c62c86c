-- Ways into the directory for conditions that hold for few: each in the order of names, so that a page is read and no more.
create index staff_card_of_rank on staff_card (rank, name_sort, person_id) where rank is not null;
create index staff_card_of_subject on staff_card (subject, name_sort, person_id);
create index staff_card_of_status on staff_card (status, name_sort, person_id) where status <> 'WORKING';
create index staff_card_of_office on staff_card (office, name_sort, person_id) where office is not null;
create index staff_card_in_office on staff_card (name_sort, person_id) where office is not null;
create index staff_card_of_talent on staff_card (talent, name_sort, person_id) where talent is not null;
create index staff_card_completeness on staff_card (completeness);
