package vn.hientai.personnel.report;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.account.SignedInLoader;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.identity.UnitReach;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;

/**
 * Tells on its day that a scheduled report is ready (báo cáo định kỳ): a notice to the owner and to those it is shared with,
 * once each. The notice holds no figures; what it opens is read with the right and the scope of whoever opens it.
 */
@Singleton
public class ReportDeliveries {
    private static final int AT_ONCE = 50;

    private record Due(long id, String name, SavedReport.Schedule schedule, LocalDate on, AccountId owner) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    UnitReach reach;

    @Inject
    SignedInLoader accounts;

    @Inject
    Notices notices;

    @Inject
    Today today;

    @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false)
    void deliver() {
        Sql.of("select id, name, schedule, next_on, account_id from report")
                .where("next_on is not null and removed_at is null and next_on <= ?", today.date())
                .then("order by next_on limit " + AT_ONCE + " for update skip locked")
                .list(em, row -> new Due(
                        row.id(0), row.text(1), row.code(2, SavedReport.Schedule.class), row.day(3), new AccountId(row.id(4))))
                .forEach(this::deliver);
    }

    private void deliver(Due due) {
        for (var account : readers(due)) {
            var first = Sql.of("insert into report_delivery (report_id, account_id, day) values (?, ?, ?) on conflict do nothing", due.id(), account, due.on())
                            .execute(em) == 1;
            if (first) {
                notices.tell(account, "report-ready",
                        Map.of("name", due.name(), "day", Texts.spoken(Texts.VIETNAMESE, due.on())),
                        "/reports/builder?report=" + due.id() + "&asOf=" + due.on());
            }
        }
        var next = due.schedule().after(due.on());
        Sql.of("update report set next_on = ?", next.isAfter(today.date()) ? next : due.schedule().after(today.date()))
                .where("id = ?", due.id())
                .execute(em);
    }

    /** Those among the owner and the sharers who may still read reports today. */
    private Set<AccountId> readers(Due due) {
        var day = today.date();
        var found = new HashSet<AccountId>(Set.of(due.owner()));
        Sql.of("select role, unit_id from report_share").where("report_id = ?", due.id()).list(em, share -> {
            var units = reach.subtree(new OrgUnitId(share.id(1)), day);
            return Sql.of("select distinct account_id from role_grant")
                    .where("role = ? and revoked_at is null", share.code(0, Role.class))
                    .where("unit_id = any(cast(? as bigint[]))", Sql.ids(units))
                    .where("valid_from <= cast(? as date) and cast(? as date) < valid_until", day, day)
                    .list(em, row -> found.add(new AccountId(row.id(0))));
        });
        found.removeIf(account -> accounts.load(account)
                .filter(standing -> standing.who().grants().stream().anyMatch(grant -> grant.role().holds(Right.READ_REPORTS)))
                .isEmpty());
        return found;
    }
}
