-- A package of a citizen who has a file here already is joined to it: papers are added, what differs is proposed (M01).
alter table handover_intake add column joined boolean not null default false;
