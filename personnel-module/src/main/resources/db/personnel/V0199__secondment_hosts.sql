-- who works in a unit on secondment: for the scope of its readers and for the forecast
create index engagement_host on engagement (host_unit_id, valid_until) where host_unit_id is not null and superseded_by is null;
