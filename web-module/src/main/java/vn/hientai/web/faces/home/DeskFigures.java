package vn.hientai.web.faces.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.career.development.PlanStatus;
import vn.hientai.personnel.career.talent.NominationStatus;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.personnel.intake.ImportQueries;

/** What lies on the desks: nominations to examine, drafts to sign, imports with problems, plans under way. */
@RequestScoped
public class DeskFigures implements HomeSource {
    @Inject
    CurrentActor actor;

    @Inject
    TalentQueries talents;

    @Inject
    DecisionQueries decisions;

    @Inject
    ImportQueries imports;

    @Inject
    DevelopmentQueries plans;

    @Inject
    Today today;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (actor.plays(Role.HR_OFFICER)) {
            figures.add(figure("home.figure.nominations", nominations(), "/officer/nominations?status=NOMINATED"));
        }
        if (actor.plays(Role.LEADERSHIP)) {
            figures.add(figure("home.figure.to-sign", drafts(), "/decisions/list?status=DRAFT"));
        }
        if (actor.plays(Role.UNIT_HR)) {
            figures.add(figure("home.figure.imports", imports.withProblems(actor.scope(Right.IMPORT_PEOPLE)), "/unit/imports?problems=true"));
        }
        if (actor.plays(Role.UNIT_HEAD)) {
            figures.add(figure("home.figure.plans", plans(), "/unit/talent"));
        }
        return figures;
    }

    private Figure figure(String key, long count, String href) {
        return Figure.counted(key, count, key + ".note", today.date(), href);
    }

    private long nominations() {
        var filter = new TalentQueries.NominationFilter(List.of(NominationStatus.NOMINATED), null);
        return talents.nominations(
                actor.scope(Right.READ_TALENT), filter, new PageRequest<>(1, null, TalentQueries.NominationSort.NEWEST, false, true)).total();
    }

    private long drafts() {
        var filter = new DecisionQueries.Filter(DecisionStatus.DRAFT, null, null);
        return decisions.list(
                actor.scope(Right.READ_DECISIONS), filter, new PageRequest<>(1, null, DecisionQueries.DecisionSort.NEWEST, true, true)).total();
    }

    private long plans() {
        var filter = new DevelopmentQueries.Filter(List.of(PlanStatus.AGREED), null);
        return plans.plans(
                actor.scope(Right.LEAD_DEVELOPMENT), filter, new PageRequest<>(1, null, DevelopmentQueries.PlanSort.NEWEST, true, true)).total();
    }
}
