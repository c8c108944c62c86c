package vn.hientai.web.faces.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.establishment.HeldPositions;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.PayScales.PayRank;
import vn.hientai.personnel.salary.RankChange;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts.Reason;
import vn.hientai.personnel.service.DraftServiceAct;
import vn.hientai.personnel.service.ServiceActOrder;
import vn.hientai.personnel.service.ServiceActPapers;
import vn.hientai.personnel.service.ServiceActPlan;
import vn.hientai.personnel.service.ServiceActQueries;
import vn.hientai.personnel.service.rule.CareerStretch;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.ServiceActType.Group;
import vn.hientai.web.faces.organisation.UnitFinder;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** A service act being prepared: its kind, what it lays down, what it would change, and the draft of its decision. */
@Named
@ViewScoped
public class ServiceActView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient FileQueries files;

    @Inject
    transient ServiceActQueries acts;

    @Inject
    transient ServiceActPapers papers;

    @Inject
    transient DraftServiceAct draftServiceAct;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient Notices notices;

    @Inject
    transient PayScales scales;

    @Inject
    transient HeldPositions positions;

    private String code;
    private final ActFields fields = new ActFields();
    private boolean previewed;
    private transient PersonFile file;
    private transient List<HeldPositions.Seat> seats;
    private transient ServiceActPlan plan;
    private transient Verdict refused;

    public void open() {
        actor.mustHold(Right.DRAFT_DECISION);
        if (fields.getFrom() == null) {
            fields.setFrom(usualDay());
        }
        if (fields.getType() == ServiceActType.RETIREMENT && !previewed) {
            preview();
        }
    }

    /** Retirement falls on a day that the law gives; whatever else is decided usually begins with a month. */
    private LocalDate usualDay() {
        var retires = fields.getType() == ServiceActType.RETIREMENT ? getFile().card().retiresOn() : null;
        return retires == null || retires.isBefore(today.date()) ? today.date().plusMonths(1).withDayOfMonth(1) : retires.plusDays(1);
    }

    public PersonFile getFile() {
        if (file == null) {
            file = files.file(actor.scope(Right.DRAFT_DECISION), StaffSight.of(actor), code == null ? "" : code, null);
        }
        return file;
    }

    /** Shows what the act would do; nothing is stored. */
    public void preview() {
        previewed = attempt(() -> {
            plan = acts.plan(actor.scope(Right.DRAFT_DECISION), order());
            var paper = papers.of(actor.scope(Right.DRAFT_DECISION), order(), plan.recorded());
            fields.setTitle(fields.getTitle() == null ? paper.title() : fields.getTitle());
            fields.setArticles(fields.getArticles() == null ? paper.articles() : fields.getArticles());
        });
    }

    /** Lays the draft of the decision before whoever signs. */
    public String draft() {
        var done = new String[1];
        attempt(() -> {
            var order = order();
            plan = acts.plan(actor.scope(Right.DRAFT_DECISION), order);
            var drafted = draftServiceAct.handle(new DraftServiceAct.Command(
                    order, trees.now().root().id(), fields.getSymbol(), fields.getTitle(), fields.getArticles()));
            notices.done("act.drafted", Map.of("title", fields.getTitle()));
            done[0] = "/decisions/sheet?faces-redirect=true&id=" + drafted.decision();
        });
        return done[0];
    }

    private boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> at(one.field(), "invalid." + one.rule(), one.arguments()));
        } catch (BusinessRuleViolated refusal) {
            refusal.verdict().ifPresent(verdict -> refused = (Verdict) verdict);
            at(refusal.field().orElse(null), refusal.key(), refusal.arguments());
        } catch (Conflict standing) {
            notices.refused(standing.key(), standing.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (NotFound hidden) {
            notices.refused("refusal.not-found", Map.of());
        } catch (ConstraintViolationException shape) {
            notices.refused("act.shape", Map.of());
        }
        return false;
    }

    private void at(String field, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        var input = field == null ? null : "act:" + field;
        if (input != null && faces.getViewRoot().findComponent(input) != null) {
            faces.addMessage(input, new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
        } else {
            notices.refused(key, arguments);
        }
    }

    private ServiceActOrder order() {
        var unit = fields.takes("UNIT") ? found(fields.getUnit(), "unit") : null;
        var position = takesPosition() ? ActFields.blank(fields.getPosition()) : null;
        var post = ActFields.blank(fields.getPost());
        if (post == null && position != null) {
            post = positions.allotted(postUnit(unit), position, fields.getFrom()).name();
            fields.setPost(post);
        }
        var rank = ActFields.blank(fields.getRank());
        return new ServiceActOrder(
                getFile().person(), fields.getType(), fields.getFrom(), fields.takes("UNTIL") ? fields.getUntil() : null, unit,
                fields.takes("HOST") ? found(fields.getHost(), "hostUnit") : null, fields.takes("POST") ? post : null,
                fields.takes("OFFICE") ? ActFields.blank(fields.getOffice()) : null, fields.takes("TERM") ? fields.getTermUntil() : null,
                fields.declared(), fields.isOwnWish(), ActFields.blank(fields.getReason()),
                fields.takes("RANK") && rank != null
                        ? new RankChange(rank, fields.rankReason(), fields.getLowerStep(), fields.getLowerSince())
                        : null,
                position);
    }

    /** Whether the act says which job position the post is; who is seconded keeps theirs. */
    public boolean takesPosition() {
        return fields.takes("POST") && fields.getType() != ServiceActType.SECONDMENT;
    }

    /** The unit of the post: the one that was typed, or where the person is. */
    private OrgUnitId postUnit(OrgUnitId typed) {
        return typed == null ? trees.now().get(getFile().card().unitCode()).id() : typed;
    }

    /** Job positions that the unit of the post was allotted. */
    public List<HeldPositions.Seat> getSeats() {
        if (seats == null && fields.getFrom() != null) {
            var typed = fields.takes("UNIT") ? finder.find(fields.getUnit(), fields.getFrom()).map(OrgNode::id).orElse(null) : null;
            seats = positions.allotted(postUnit(typed), fields.getFrom());
        }
        return seats == null ? List.of() : seats;
    }

    /** Code and name, and how many of its seats are taken. */
    public String spoken(HeldPositions.Seat seat) {
        return Texts.get(
                LocaleChoice.current(), "act.position.seat", Map.of("name", nameOf(seat), "people", seat.people(), "seats", seat.seats()));
    }

    public String nameOf(HeldPositions.Seat seat) {
        return LocaleChoice.current().equals(Texts.VIETNAMESE) || seat.nameEn() == null ? seat.name() : seat.nameEn();
    }

    /** Ranks of the pay tables, as their code and name. */
    public Collection<PayRank> getRanks() {
        return scales.ranks();
    }

    /** Why a rank may change otherwise than upwards. */
    public List<Reason> getRankReasons() {
        return Arrays.stream(Reason.values()).filter(one -> !one.isUp()).toList();
    }

    private OrgUnitId found(String typed, String field) {
        return ActFields.blank(typed) == null ? null : finder.unit(typed, fields.getFrom(), field).id();
    }

    public Group[] getGroups() {
        return Group.values();
    }

    public List<ServiceActType> typesOf(Group group) {
        return ServiceActType.of(group);
    }

    public String[] getOffices() {
        return new String[] {"HEAD", "DEPUTY_HEAD", "DIVISION_HEAD", "DIVISION_DEPUTY"};
    }

    public String unitName(CareerStretch stretch) {
        return nameOf(stretch.unit(), stretch.from());
    }

    public String hostName(CareerStretch stretch) {
        return stretch.host() == null ? "" : nameOf(stretch.host(), stretch.from());
    }

    private String nameOf(long id, LocalDate on) {
        return trees.on(on).find(new OrgUnitId(id)).map(node -> node.name(LocaleChoice.current())).orElse("");
    }

    public ServiceActPlan getPlan() {
        return plan;
    }

    public Verdict getVerdict() {
        return plan != null ? plan.verdict() : refused;
    }

    public boolean isPreviewed() {
        return previewed && plan != null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ActFields getFields() {
        return fields;
    }
}
