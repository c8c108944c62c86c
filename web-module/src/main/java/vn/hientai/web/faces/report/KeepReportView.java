package vn.hientai.web.faces.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.report.RemoveReport;
import vn.hientai.personnel.report.SaveReport;
import vn.hientai.personnel.report.SavedReport.Schedule;
import vn.hientai.personnel.report.SavedReport.Share;
import vn.hientai.personnel.report.SavedReport;
import vn.hientai.personnel.report.ScheduleReport;
import vn.hientai.personnel.report.ShareReport;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** Keeping a report, sharing it, having it told each month or quarter, taking it away. */
@Named
@RequestScoped
public class KeepReportView {
    @Inject
    BuilderView builder;

    @Inject
    SaveReport saveReport;

    @Inject
    RemoveReport removeReport;

    @Inject
    ShareReport shareReport;

    @Inject
    ScheduleReport scheduleReport;

    @Inject
    UnitPick unitPick;

    @Inject
    Notices notices;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();

    public String error(String field) {
        return errors.get(field);
    }

    /** What was typed, else the name that it has. */
    public String getName() {
        var typed = request.getParameter("name");
        return typed != null ? typed : builder.getKept() == null ? "" : builder.getKept().name();
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(role -> role.holds(Right.READ_REPORTS)).toList();
    }

    public Schedule[] getSchedules() {
        return Schedule.values();
    }

    public String asked(String name) {
        return request.getParameter(name);
    }

    private boolean isMine() {
        return builder.getKept() != null && builder.getKept().mine();
    }

    public String save() {
        return attempt(() -> {
            var name = request.getParameter("name");
            if (name == null || name.isBlank()) {
                throw new InvalidInput(List.of(Violation.of("name", "REQUIRED")));
            }
            var spec = builder.getSpec();
            if (spec == null) {
                throw new InvalidInput(List.of(Violation.of("name", "REQUIRED")));
            }
            var id = saveReport.handle(new SaveReport.Command(
                    isMine() ? builder.getKept().id() : null, name, spec, isMine() ? builder.getKept().version() : null));
            notices.done("report.kept", Map.of("name", name));
            return id;
        });
    }

    public String saveAnew() {
        return attempt(() -> {
            var name = request.getParameter("name");
            if (name == null || name.isBlank()) {
                throw new InvalidInput(List.of(Violation.of("name", "REQUIRED")));
            }
            var id = saveReport.handle(new SaveReport.Command(null, name, builder.getSpec(), null));
            notices.done("report.kept", Map.of("name", name));
            return id;
        });
    }

    public String schedule() {
        return attempt(() -> {
            var kept = builder.getKept();
            var asked = request.getParameter("schedule");
            var schedule = Arrays.stream(Schedule.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(null);
            scheduleReport.handle(new ScheduleReport.Command(kept.id(), schedule, kept.version()));
            notices.done(schedule == null ? "report.unscheduled" : "report.scheduled", Map.of("name", kept.name()));
            return kept.id();
        });
    }

    public String share() {
        return attempt(() -> {
            var kept = builder.getKept();
            var typed = request.getParameter("shareUnitOf") != null ? request.getParameter("shareUnitOf") : request.getParameter("shareUnit");
            var unit = unitPick.resolve(typed, Right.READ_REPORTS)
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of("shareUnit", "UNKNOWN_UNIT"))));
            var role = Arrays.stream(Role.values()).filter(one -> one.name().equals(request.getParameter("role"))).findFirst()
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of("role", "REQUIRED"))));
            var shares = new ArrayList<>(kept.shares());
            shares.add(new Share(role, unit.code()));
            shareReport.handle(new ShareReport.Command(kept.id(), shares.stream().distinct().toList(), kept.version()));
            notices.done("report.shared", Map.of("name", kept.name(), "role", role, "unit", unit.name(display.getLocale())));
            return kept.id();
        });
    }

    /** Shares it with them no longer. */
    public String withdraw(Share share) {
        return attempt(() -> {
            SavedReport kept = builder.getKept();
            shareReport.handle(new ShareReport.Command(
                    kept.id(), kept.shares().stream().filter(one -> !one.equals(share)).toList(), kept.version()));
            notices.done("report.withdrawn", Map.of("name", kept.name()));
            return kept.id();
        });
    }

    public String remove() {
        var kept = builder.getKept();
        try {
            removeReport.handle(new RemoveReport.Command(kept.id(), kept.version()));
            notices.done("report.removed", Map.of("name", kept.name()));
        } catch (StaleEdit stale) {
            notices.refused("refusal.stale", Map.of());
        }
        return "/reports/gallery?faces-redirect=true";
    }

    private interface Act {
        long carryOut();
    }

    private String attempt(Act act) {
        try {
            return "/reports/builder?faces-redirect=true&report=" + act.carryOut();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> errors.put(
                    one.field(), Texts.get(display.getLocale(), "invalid." + one.rule(), one.arguments())));
        } catch (BusinessRuleViolated refusal) {
            errors.put(refusal.field().orElse("name"), Texts.get(display.getLocale(), refusal.key(), refusal.arguments()));
        } catch (StaleEdit stale) {
            notices.refused("refusal.stale", Map.of());
        }
        return null;
    }
}
