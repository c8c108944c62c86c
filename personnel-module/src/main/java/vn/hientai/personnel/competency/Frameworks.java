package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.competency.FrameworkText.CompetencyText;

/** The frameworks as they are stored; a version that was approved is never written again. */
@ApplicationScoped
class Frameworks {
    /** A draft that was locked for a change. */
    record Draft(long id, long framework, AccountId by) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    /** Begins the next version; a code that is new begins a framework. */
    int draft(String code, FrameworkText text) {
        Sql.of("insert into competency_framework (code) values (?) on conflict do nothing", code).execute(em);
        var framework = Sql.of("select id from competency_framework where code = ? for update", code).first(em, row -> row.id(0)).orElseThrow();
        if (Sql.of("select count(*) from competency_framework_version").where("framework_id = ? and status = 'DRAFT'", framework).count(em) > 0) {
            throw new Conflict("framework.draft-waits", Map.of("code", code));
        }
        record Made(long id, int number) {}
        var made = Sql.of(
                        """
                        insert into competency_framework_version (framework_id, number, name, name_en, category, legal_basis, status,
                            drafted_by, drafted_on)
                        values (?, (select coalesce(max(number), 0) + 1 from competency_framework_version where framework_id = ?),
                            ?, ?, ?, ?, 'DRAFT', ?, ?) returning id, number""",
                        framework, framework, text.name().strip(), blank(text.nameEn()), text.category(), text.legalBasis().strip(),
                        actor.who().account(), today.date())
                .first(em, row -> new Made(row.id(0), row.whole(1)))
                .orElseThrow();
        fill(made.id(), text.competencies());
        return made.number();
    }

    /** The draft, changed on the version that was read. */
    Draft lock(String code, int version) {
        record Kept(Draft draft, int version) {}
        var kept = Sql.of(
                        """
                        select v.id, v.framework_id, v.drafted_by, v.version from competency_framework_version v
                        join competency_framework f on f.id = v.framework_id where f.code = ? and v.status = 'DRAFT' for update of v""",
                        code)
                .first(em, row -> new Kept(new Draft(row.id(0), row.id(1), new AccountId(row.id(2))), row.whole(3)))
                .orElseThrow(() -> new NotFound("FrameworkDraft", code));
        if (kept.version() != version) {
            throw new StaleEdit("framework");
        }
        Sql.of("update competency_framework_version set version = version + 1").where("id = ?", kept.draft().id()).execute(em);
        return kept.draft();
    }

    void rewrite(long id, FrameworkText text) {
        Sql.of("update competency_framework_version set name = ?, name_en = ?, category = ?, legal_basis = ?", text.name().strip(),
                        blank(text.nameEn()), text.category(), text.legalBasis().strip())
                .where("id = ?", id)
                .execute(em);
        Sql.of("delete from competency_level where competency_id in (select id from competency where version_id = ?)", id).execute(em);
        Sql.of("delete from competency").where("version_id = ?", id).execute(em);
        fill(id, text.competencies());
    }

    private void fill(long version, List<CompetencyText> competencies) {
        var codes = new HashSet<String>();
        var position = 0;
        for (var one : competencies) {
            if (!codes.add(one.code())) {
                throw new InvalidInput(List.of(new Violation("competencies", "CODE_TWICE", Map.of("value", one.code()))));
            }
            var levels = new HashSet<Integer>();
            var id = Sql.of(
                            """
                            insert into competency (version_id, position, code, dimension, group_name, name, name_en, confirmed)
                            values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                            version, ++position, one.code(), one.dimension(), one.group().strip(), one.name().strip(), blank(one.nameEn()),
                            one.confirmed())
                    .first(em, row -> row.id(0))
                    .orElseThrow();
            for (var level : one.levels()) {
                if (!levels.add(level.level())) {
                    throw new InvalidInput(List.of(new Violation("competencies", "CODE_TWICE", Map.of("value", one.code() + ": " + level.level()))));
                }
                Sql.of("insert into competency_level values (?, ?, ?, ?, ?, ?)", id, level.level(), level.description().strip(),
                                blank(level.descriptionEn()), level.behaviours() == null ? "" : level.behaviours().strip(), level.confirmed())
                        .execute(em);
            }
        }
    }

    /** Puts the draft in force; what held until then ends the day before. */
    void approve(Draft draft, LocalDate from) {
        if (Sql.of("select count(*) from competency").where("version_id = ?", draft.id()).count(em) == 0) {
            throw new BusinessRuleViolated("framework.empty");
        }
        var later = Sql.of("select max(valid_from) from competency_framework_version")
                .where("framework_id = ? and status = 'APPROVED'", draft.framework())
                .first(em, row -> row.day(0));
        if (later.isPresent() && !later.get().isBefore(from)) {
            throw BusinessRuleViolated.at("from", "framework.later-version", Map.of("later", later.get()));
        }
        Sql.of("update competency_framework_version set valid_until = ?", from)
                .where("framework_id = ? and status = 'APPROVED' and valid_until > ?", draft.framework(), from)
                .execute(em);
        Sql.of("update competency_framework_version set status = 'APPROVED', valid_from = ?, decided_by = ?, decided_on = ?", from,
                        actor.who().account(), today.date())
                .where("id = ?", draft.id())
                .execute(em);
    }

    void withdraw(long id, String reason) {
        Sql.of("update competency_framework_version set status = 'WITHDRAWN', decided_by = ?, decided_on = ?, reason = ?",
                        actor.who().account(), today.date(), reason)
                .where("id = ?", id)
                .execute(em);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
