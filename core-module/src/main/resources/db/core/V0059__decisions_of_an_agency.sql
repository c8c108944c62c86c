-- The decisions of one agency, newest first, whether signed or not.
create index decision_of_agency on decision (agency_id, id);
