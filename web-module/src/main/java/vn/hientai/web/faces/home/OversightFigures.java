package vn.hientai.web.faces.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.audit.AuditQueries;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyQueries;

/** What those watch who run or check the system: refused attempts, accounts, rules that wait to be confirmed. */
@RequestScoped
public class OversightFigures implements HomeSource {
    private static final int DAYS_BACK = 7;

    @Inject
    CurrentActor actor;

    @Inject
    AuditQueries audit;

    @Inject
    AccountQueries accounts;

    @Inject
    PolicyQueries policies;

    @Inject
    Today today;

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (actor.plays(Role.AUDITOR)) {
            var since = today.date().minusDays(DAYS_BACK);
            figures.add(Figure.counted("home.figure.refused", entries(Outcome.REFUSED, since), "home.figure.refused.note", since,
                    "/auditor/trail?outcome=REFUSED&from=" + since));
            figures.add(Figure.counted("home.figure.entries", entries(null, today.date()), "home.figure.entries.note", today.date(),
                    "/auditor/trail?from=" + today.date()));
        }
        if (actor.plays(Role.ADMINISTRATOR)) {
            figures.add(Figure.counted("home.figure.locked", accounts(true), "home.figure.locked.note", today.date(), "/admin/accounts?locked=true"));
            figures.add(Figure.counted("home.figure.accounts", accounts(false), "home.figure.accounts.note", today.date(), "/admin/accounts"));
        }
        if (actor.plays(Role.LEGAL_OFFICER)) {
            figures.add(Figure.counted("home.figure.policy-drafts", policies.drafts().size(), "home.figure.policy-drafts.note", today.date(),
                    "/policy/rules?awaiting=true"));
        }
        if (actor.plays(Role.LEGAL_OFFICER) || actor.plays(Role.COUNCIL_MEMBER)) {
            figures.add(Figure.counted("home.figure.rules", policies.inForce(today.date()).size(), "home.figure.rules.note", today.date(),
                    "/policy/rules"));
        }
        return figures;
    }

    private long entries(Outcome outcome, LocalDate from) {
        return audit.count(actor.scope(Right.READ_AUDIT), new AuditQueries.Filter(null, null, outcome, null, null, from, null));
    }

    private long accounts(boolean locked) {
        return accounts.list(
                actor.scope(Right.MANAGE_ACCOUNTS), new AccountQueries.Filter(null, null, locked ? Boolean.TRUE : null),
                new PageRequest<>(1, null, AccountQueries.AccountSort.USERNAME, false, true)).total();
    }
}
