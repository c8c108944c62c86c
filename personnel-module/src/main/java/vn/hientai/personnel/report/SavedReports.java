package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.UnitReach;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.report.SavedReport.Schedule;
import vn.hientai.personnel.report.SavedReport.Share;

/** Keeps reports: one's own, and those that others share with a role that one plays. */
@ApplicationScoped
class SavedReports {
    private static final String READ =
            """
            select r.id, r.name, cast(r.spec as text), a.display_name, r.account_id, r.schedule, r.next_on, r.version
            from report r join account a on a.id = r.account_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    UnitReach reach;

    @Inject
    Today today;

    private record Shared(long report, Role role, OrgUnitId unit) {}

    List<SavedReport> all() {
        var shared = sharedWithMe();
        var mine = actor.who().account();
        return Sql.of(READ)
                .where("r.removed_at is null")
                .where("r.account_id = ? or r.id = any(cast(? as bigint[]))", mine, Sql.ids(shared))
                .orderBy("r.account_id <> " + mine.value() + ", r.name, r.id")
                .list(em, this::read);
    }

    Optional<SavedReport> find(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    SavedReport own(long id) {
        return find(id).filter(SavedReport::mine).orElseThrow(() -> new NotFound("Report", id));
    }

    private SavedReport read(Row row) {
        var mine = row.id(4) == actor.who().account().value();
        return new SavedReport(
                row.id(0), row.text(1), ReportSpec.of(row.text(2)), row.text(3), mine, row.code(5, Schedule.class), row.day(6),
                mine ? shares(row.id(0)) : List.of(), row.whole(7));
    }

    private List<Share> shares(long report) {
        return Sql.of("select s.role, u.code from report_share s join org_unit u on u.id = s.unit_id")
                .where("s.report_id = ?", report)
                .orderBy("s.role, u.code")
                .list(em, row -> new Share(row.code(0, Role.class), row.text(1)));
    }

    private List<Long> sharedWithMe() {
        var grants = actor.who().grants();
        var day = today.date();
        return Sql.of("select s.report_id, s.role, s.unit_id from report_share s")
                .list(em, row -> new Shared(row.id(0), row.code(1, Role.class), new OrgUnitId(row.id(2)))).stream()
                .filter(share -> grants.stream().anyMatch(grant -> grant.role() == share.role()
                        && grant.unit().filter(unit -> reach.subtree(share.unit(), day).contains(unit.value())).isPresent()))
                .map(Shared::report)
                .distinct()
                .toList();
    }

    long add(String name, ReportSpec spec) {
        var added = Sql.of(
                        """
                        insert into report (account_id, name, spec) values (?, ?, cast(? as jsonb))
                        on conflict (account_id, name) where removed_at is null do nothing returning id""",
                        actor.who().account(), name.strip(), spec.json())
                .first(em, row -> row.id(0));
        return added.orElseThrow(() -> taken(name));
    }

    void change(SavedReport report, String name, ReportSpec spec, int version) {
        var other = Sql.of("select count(*) from report")
                .where("account_id = ? and name = ? and id <> ? and removed_at is null", actor.who().account(), name.strip(), report.id())
                .count(em);
        if (other > 0) {
            throw taken(name);
        }
        touch(Sql.of("update report set name = ?, spec = cast(? as jsonb), version = version + 1", name.strip(), spec.json()), report, version);
    }

    void schedule(SavedReport report, Schedule schedule, LocalDate next, int version) {
        touch(Sql.of("update report set schedule = ?, next_on = cast(? as date), version = version + 1", schedule, next), report, version);
    }

    void share(SavedReport report, Collection<Share> shares, Map<String, OrgUnitId> units, int version) {
        touch(Sql.of("update report set version = version + 1"), report, version);
        Sql.of("delete from report_share").where("report_id = ?", report.id()).execute(em);
        for (var share : shares) {
            Sql.of("insert into report_share (report_id, role, unit_id) values (?, ?, ?) on conflict do nothing",
                            report.id(), share.role(), units.get(share.unit()))
                    .execute(em);
        }
    }

    void remove(SavedReport report, int version) {
        touch(Sql.of("update report set removed_at = ?, schedule = null, next_on = null, version = version + 1", today.instant()), report, version);
    }

    private void touch(Sql update, SavedReport report, int version) {
        if (update.where("id = ? and version = ? and removed_at is null", report.id(), version).execute(em) == 0) {
            throw new StaleEdit("Report");
        }
    }

    private static BusinessRuleViolated taken(String name) {
        return BusinessRuleViolated.at("name", "report.name-taken", Map.of("name", name.strip()));
    }
}
