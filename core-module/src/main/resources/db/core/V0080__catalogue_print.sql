-- which state of the shipped catalogues the table holds, so that a start reads them again only when they changed
create table catalogue_print (
    only_row boolean primary key default true check (only_row),
    print    text not null
);
alter table catalogue_item add constraint catalogue_item_once exclude using gist (
    catalogue with =, code with =, daterange(valid_from, valid_until) with &&);
