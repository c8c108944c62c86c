-- a day may be listed before deadlines reckon with it
alter table public_holiday add column counts boolean not null default true;

-- a draft that ends a parameter instead of setting it
alter table policy_parameter add column repeals boolean not null default false;
alter table policy_parameter add column closed_by bigint;
alter table policy_parameter add column closed_at timestamptz;
alter table policy_parameter add column close_reason text;
create index policy_parameter_of_key on policy_parameter (key, qualifier, valid_from);
