-- What was recognised of a sent list, and which of its lines can be taken over.
alter table import_batch
    add column unit_given boolean not null default true,
    add column layout     jsonb,          -- sheet, headings, columns, divisions
    add column reason     text,           -- why the file cannot be read at all
    add column errors     int not null default 0,
    add column warnings   int not null default 0;
create index import_batch_unit on import_batch (unit_id, id desc);

alter table import_line
    add column good      boolean not null default true,
    add column id_number text,
    add column code      text,
    drop column person_id;
