package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.ProblemCode.UNKNOWN_UNIT;
import static vn.hientai.core.intake.ProblemCode.UNREADABLE_FILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.intake.RowProblem;
import vn.hientai.core.intake.Spreadsheets;
import vn.hientai.core.intake.UnreadableFile;
import vn.hientai.core.job.JobRun;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;

/** Reads a sent list to its end and keeps what it says and what is wrong with it; nobody is taken over here. */
@ApplicationScoped
class ImportCheck {
    private static final int NOTE_EVERY = 500;
    private static final int MOST_PROBLEMS = 200_000;
    private static final RankCatalogue RANKS = new RankCatalogue();

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Imports imports;

    @Inject
    Spreadsheets spreadsheets;

    @Inject
    OrgTrees trees;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    /** In one transaction: a check killed half-way leaves nothing behind. */
    @Transactional
    void check(long id, JobRun run) {
        var batch = imports.hold(id);
        if (batch.status() == ImportBatch.Status.APPLIED) {
            return;
        }
        for (var table : List.of("import_problem", "import_line")) {
            Sql.of("delete from " + table).where("batch_id = ?", id).execute(em);
        }
        Path file = null;
        try {
            file = Files.write(Files.createTempFile("hientai-import", ".bin"), imports.content(id));
            read(batch, file, run);
        } catch (UnreadableFile unreadable) {
            refuse(batch, unreadable);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            delete(file);
        }
    }

    private void read(ImportBatch batch, Path file, JobRun run) throws SQLException {
        try (var opened = spreadsheets.open(file)) {
            var layout = layout(batch, opened);
            var units = sender(batch, layout);
            var connection = em.unwrap(Connection.class);
            var problems = new ArrayList<Object[]>();
            var counts = new int[3];
            PeopleSheet.Summary summary;
            try (var lines = new CopyStream(connection, "import_line (batch_id, row, good, id_number, code, data)")) {
                summary = new PeopleSheet(layout, RANKS, today.date()).read((person, found) -> {
                    try {
                        line(batch.id(), layout, units, person, found, lines);
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                    for (var problem : found) {
                        counts[problem.isError() ? 0 : 1]++;
                        if (problems.size() < MOST_PROBLEMS) {
                            problems.add(values(batch.id(), problem));
                        }
                    }
                    if (++counts[2] % NOTE_EVERY == 0) {
                        run.progress(counts[2], 0, counts[0]);
                    }
                });
                lines.finish();
            }
            CopyStream.all(connection, "import_problem (batch_id, row, cell, field, code, severity, args)", problems);
            keep(batch, layout, units, summary);
            markKnown(batch.id(), layout);
            count(batch.id(), counts[1]);
            run.progress(summary.people(), summary.people(), counts[0]);
        }
    }

    private SheetLayout layout(ImportBatch batch, Spreadsheets.Opened opened) {
        if (batch.mapping() != null && MappingText.namesSheet(batch.mapping())) {
            var given = MappingText.over(new ColumnMapping(opened.sheets().get(0).name(), 1, 2, Map.of()), batch.mapping());
            return LayoutFinder.find(opened.sheets(), given);
        }
        var chosen = MappingText.sheet(batch.mapping());
        var found = chosen.map(sheet -> LayoutFinder.find(opened.sheets(), sheet)).orElseGet(() -> LayoutFinder.find(opened.sheets()));
        var sender = sender(batch, found).sender().id();
        if (MappingText.namesColumns(batch.mapping())) {
            var corrected = found.with(MappingText.over(found.mapping(), batch.mapping()));
            imports.rememberMapping(sender, found.signature(), MappingText.columnsOnly(corrected.mapping()));
            return corrected;
        }
        return imports.rememberedMapping(sender, found.signature())
            .map(text -> found.with(MappingText.over(found.mapping(), text))).orElse(found);
    }

    private UnitMatcher sender(ImportBatch batch, SheetLayout layout) {
        var tree = trees.now();
        var sender = tree.get(batch.unit());
        if (!batch.unitGiven()) {
            sender = UnitMatcher.byTitles(tree, layout.titles(), actor.scope(Right.IMPORT_PEOPLE)).orElse(sender);
        }
        return new UnitMatcher(tree, sender);
    }

    private void line(long batch, SheetLayout layout, UnitMatcher units, PersonRow person, List<RowProblem> problems,
                      CopyStream lines) throws SQLException {
        var unit = units.sender();
        String division = null;
        if (person.unitName() != null) {
            var named = units.find(person.unitName());
            if (named.isPresent()) {
                unit = named.get();
            } else {
                division = person.unitName();
                layout.mapping().columnOf(PersonField.UNIT).ifPresent(column -> problems.add(RowProblem.at(
                    person.row(), column, PersonField.UNIT.key(), UNKNOWN_UNIT, person.unitName(), units.sender().name())));
            }
        }
        var good = problems.stream().noneMatch(RowProblem::isError);
        lines.row(batch, person.row(), good, person.idNumber(), person.code(),
            LineData.of(person, unit.id().value(), division, today.date()));
    }

    private static Object[] values(long batch, RowProblem problem) {
        return new Object[] {batch, problem.row(), problem.cell(), problem.field(), problem.code(), problem.severity(),
            LineData.arguments(problem.arguments())};
    }

    private void keep(ImportBatch batch, SheetLayout layout, UnitMatcher units, PeopleSheet.Summary summary) {
        var headings = Json.createObjectBuilder();
        new TreeMap<>(layout.headings()).forEach((column, heading) -> headings.add(MappingText.letters(column), heading));
        var divisions = Json.createArrayBuilder();
        for (var division : summary.divisions()) {
            var one = Json.createObjectBuilder().add("name", division.name()).add("row", division.row()).add("people", division.people());
            units.find(division.name()).ifPresent(unit -> one.add("unit", unit.code()));
            divisions.add(one);
        }
        var kept = Json.createObjectBuilder(Json.createReader(new StringReader(MappingText.of(layout.mapping()))).readObject())
            .add("headings", headings).add("divisions", divisions).add("otherSheets", Json.createArrayBuilder(layout.others())).build();
        Sql.of("update import_batch set layout = cast(? as jsonb), unit_id = ?, rows = ?, reason = null",
                kept.toString(), units.sender().id(), summary.people())
            .where("id = ?", batch.id()).execute(em);
    }

    /** Those who already have a file: by citizen number and by personnel number. */
    void markKnown(long batch, SheetLayout layout) {
        markKnown(batch, "id_number", "idNumber", "DUPLICATE_ID",
            layout.mapping().columnOf(PersonField.ID_NUMBER).map(MappingText::letters).orElse(null));
        markKnown(batch, "code", "code", "DUPLICATE_CODE",
            layout.mapping().columnOf(PersonField.CODE).map(MappingText::letters).orElse(null));
    }

    private void markKnown(long batch, String column, String field, String code, String letters) {
        Sql.of("""
                insert into import_problem (batch_id, row, cell, field, code, severity, args)
                select l.batch_id, l.row, cast(? as text) || l.row, ?, ?, 'ERROR', jsonb_build_object('0', l.%1$s, 'known', p.code)
                from import_line l join person p on p.%1$s = l.%1$s
                where l.batch_id = ? and not exists (select from import_problem x
                    where x.batch_id = l.batch_id and x.row = l.row and x.code = ? offset 0)""".formatted(column),
                letters, field, code, batch, code).execute(em);
        Sql.of("update import_line l set good = false from person p where p.%1$s = l.%1$s and l.good and l.batch_id = ?".formatted(column),
            batch).execute(em);
    }

    private void count(long batch, int warnings) {
        Sql.of("""
                update import_batch b set status = 'CHECKED', version = version + 1, warnings = ?,
                    good_rows = (select count(*) from import_line l where l.batch_id = b.id and l.good),
                    errors = (select count(*) from import_problem p where p.batch_id = b.id and p.severity = 'ERROR')""", warnings)
            .where("b.id = ?", batch).execute(em);
    }

    private void refuse(ImportBatch batch, UnreadableFile unreadable) {
        for (var table : List.of("import_problem", "import_line")) {
            Sql.of("delete from " + table).where("batch_id = ?", batch.id()).execute(em);
        }
        Sql.of("insert into import_problem (batch_id, row, code, severity, args) values (?, 0, ?, 'ERROR', cast(? as jsonb))",
            batch.id(), UNREADABLE_FILE, LineData.arguments(List.of(unreadable.reason().name()))).execute(em);
        Sql.of("""
                update import_batch set status = 'REJECTED', reason = ?, rows = 0, good_rows = 0, errors = 1, warnings = 0,
                    version = version + 1""", unreadable.reason()).where("id = ?", batch.id()).execute(em);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }
}
