package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.handover.HandoverRows.Handed;
import vn.hientai.personnel.handover.HandoverRows.Intake;
import vn.hientai.personnel.handover.HandoverRows.IntakeState;

/** Reads of files that went to another province and of packages that came from one. */
@ApplicationScoped
public class HandoverQueries {
    private static final String HANDED =
            """
            select h.id, p.code, p.full_name, h.ground, h.reason, h.receiver, h.sha256, h.size, h.files, h.signed, h.author, h.at
            from handover h join person p on p.id = h.person_id left join staff_card c on c.person_id = p.id""";
    private static final String TAKEN =
            """
            select i.id, i.file_name, i.sha256, i.size, i.manifest, %s, i.signature, i.signer, i.state, i.author, i.at, p.code, i.decided_by,
                i.decided_at, i.refused_because, i.version
            from handover_intake i left join person p on p.id = i.person_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FileReading reading;

    @Inject
    StoredFiles files;

    /** The whole file, for its package. */
    public PersonDump dump(AccessScope scope, PersonId person) {
        var reached = Sql.of("select count(*) from staff_card c").where("c.person_id = ?", person).and(scope.on("c.unit_id", "c.person_id"));
        if (reached.count(em) == 0) {
            throw new NotFound("Person", person);
        }
        return reading.of(person);
    }

    /** Where and when the file of a person went, newest first. */
    public List<Handed> of(AccessScope scope, PersonId person) {
        return Sql.of(HANDED).where("h.person_id = ?", person).and(scope.on("c.unit_id", "c.person_id")).orderBy("h.id desc")
                .list(em, HandoverQueries::handed);
    }

    public Optional<Handed> handed(AccessScope scope, long id) {
        return Sql.of(HANDED).where("h.id = ?", id).and(scope.on("c.unit_id", "c.person_id")).first(em, HandoverQueries::handed);
    }

    /** The content of a package that went or came, as it was. */
    public void write(AccessScope scope, String sha256, long size, OutputStream out) throws IOException {
        if (!scope.isNothing()) {
            files.write(HexFormat.of().parseHex(sha256), size, out);
        }
    }

    /** Packages that came, newest first, without their contents; they belong to whoever may see everyone. */
    public List<Intake> intakes(AccessScope scope, int most) {
        return scope.isEverything()
                ? Sql.of(TAKEN.formatted("''")).orderBy("i.id desc").limit(most).list(em, HandoverQueries::intake)
                : List.of();
    }

    public Optional<Intake> intake(AccessScope scope, long id) {
        return scope.isEverything()
                ? Sql.of(TAKEN.formatted("i.content")).where("i.id = ?", id).first(em, HandoverQueries::intake)
                : Optional.empty();
    }

    /** Numbers of people here who may be the same: by citizen number, then by name and day of birth. */
    public List<String> sameCitizen(AccessScope scope, String idNumber) {
        return idNumber == null ? List.of() : Sql.of("select p.code from person p left join staff_card c on c.person_id = p.id")
                .where("p.id_number = ?", idNumber).list(em, row -> row.text(0));
    }

    public List<String> sameName(AccessScope scope, String fullName, int birthYear, Integer month, Integer day) {
        return Sql.of("select p.code from person p join staff_card c on c.person_id = p.id")
                .where("p.full_name = ? and p.birth_year = ?", fullName, birthYear)
                .where("p.birth_month is not distinct from cast(? as int) and p.birth_day is not distinct from cast(? as int)", month, day)
                .and(scope.on("c.unit_id", "c.person_id"))
                .list(em, row -> row.text(0));
    }

    private static Handed handed(Row row) {
        return new Handed(
                row.id(0), row.text(1), row.text(2), row.code(3, HandoverGround.class), row.text(4), row.text(5),
                HexFormat.of().formatHex(row.bytes(6)), row.id(7), row.whole(8), row.yes(9), row.text(10), row.moment(11));
    }

    private static Intake intake(Row row) {
        return new Intake(
                row.id(0), row.text(1), HexFormat.of().formatHex(row.bytes(2)), row.id(3), row.text(4), row.text(5), row.text(6), row.text(7),
                row.code(8, IntakeState.class), row.text(9), row.moment(10), row.text(11), row.text(12), row.moment(13), row.text(14),
                row.whole(15));
    }
}
