-- Undoing an import deletes many lines: what they supersede must be found without reading everything.
create index engagement_superseded on engagement (superseded_by) where superseded_by is not null;
create index salary_placement_superseded on salary_placement (superseded_by) where superseded_by is not null;
create index annual_grade_superseded on annual_grade (superseded_by) where superseded_by is not null;
