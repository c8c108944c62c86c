package vn.hientai.personnel.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.api.port.EvidenceSource;

/** Awards that stand in the résumé form (thành tích thi đua, khen thưởng); read there, not stored again. */
@ApplicationScoped
class FileEvidence implements EvidenceSource {
    static final String NAME = "ho-so";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Right right() {
        return Right.READ_FILE;
    }

    @Override
    public List<Fact> of(List<PersonId> people, LocalDate from, LocalDate until) {
        return Sql.of(
                        """
                        select r.person_id, r.line, r.begins_on, r.cells ->> 'form', r.cells ->> 'emulation', r.cells ->> 'professional'
                        from file_row r""")
                .where("r.person_id = any(cast(? as bigint[])) and r.family = 'awards'", Sql.ids(people.stream().map(PersonId::value).toList()))
                .where("r.superseded_by is null and not r.removed and r.begins_on between ? and ?", from, until)
                .orderBy("r.begins_on desc, r.id")
                .list(em, FileEvidence::fact);
    }

    private static Fact fact(Row row) {
        var text = Stream.of(row.text(3), row.text(4), row.text(5)).filter(Objects::nonNull).filter(one -> !one.isBlank())
                .collect(Collectors.joining(", "));
        return new Fact(new PersonId(row.id(0)), "awards-" + row.id(1), Kind.REWARD, row.day(2), text, "", "", Tone.FAVOURABLE, null);
    }
}
