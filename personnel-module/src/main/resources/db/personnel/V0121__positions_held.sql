-- Which job position a person's post is (vị trí việc làm đang giữ), beside the title by which the decision calls it. A new
-- database runs this before the table of the service acts is there.
alter table engagement add column position_id bigint references job_position;
create index engagement_position on engagement (position_id) where position_id is not null;
alter table staff_card add column position_id bigint;

create table service_act_position (
    act_id      bigint primary key,  -- id of the service_act that chooses it
    position_id bigint not null references job_position
);
create index service_act_position_of on service_act_position (position_id);

-- The position that a title means in a unit on a day: the one allotted to the unit that is called so; where the unit was
-- allotted none, the only one in use that is called so. Nothing where it is not clear: then somebody chooses.
create function position_of(unit bigint, title text, day date) returns bigint language sql stable as $$
    select case
        when count(*) filter (where here) = 1 then min(position_id) filter (where here)
        when count(*) filter (where here) = 0 and count(*) = 1 then min(position_id) end
    from (
        select t.position_id, exists (select from job_position_quota q where q.position_id = t.position_id and q.unit_id = unit
            and q.withdrawn_on is null and q.valid_from <= day and day < q.valid_until) as here
        from job_position_term t
        where t.withdrawn_on is null and t.valid_from <= day and day < t.valid_until
            and lower(regexp_replace(btrim(title), '\s+', ' ', 'g')) = any(t.titles)) named
$$;

-- What people hold already: matched once by their titles. Nothing was known otherwise before, so nothing is kept of it.
alter table engagement disable trigger user;
with meant as materialized (
    select unit_id, post, position_of(unit_id, post, cast(business_now() at time zone 'Asia/Ho_Chi_Minh' as date)) as position_id
    from (select distinct unit_id, post from engagement where superseded_by is null and status not in ('RETIRED', 'LEFT')) held)
update engagement e set position_id = m.position_id from meant m
where m.position_id is not null and e.unit_id = m.unit_id and e.post = m.post and e.superseded_by is null
    and e.status not in ('RETIRED', 'LEFT');
alter table engagement enable trigger user;
update staff_card c set position_id = e.position_id from engagement e
where e.person_id = c.person_id and e.superseded_by is null and e.position_id is not null
    and e.valid_from <= cast(business_now() at time zone 'Asia/Ho_Chi_Minh' as date)
    and cast(business_now() at time zone 'Asia/Ho_Chi_Minh' as date) < e.valid_until;
