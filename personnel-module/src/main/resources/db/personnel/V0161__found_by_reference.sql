-- Whoever is taken back with a list must be seen to be nobody's relative or candidate without reading whole tables for each.
create index annual_grade_person on annual_grade (person_id, year);
create index kinship_relative on kinship (relative_id);
create index talent_nomination_person on talent_nomination (person_id);
create index talent_membership_person on talent_membership (person_id);
