package vn.hientai.web.faces.handover;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.handover.HandoverGround;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.personnel.handover.HandoverRows.Intake;
import vn.hientai.personnel.handover.HandoverRows.IntakeState;
import vn.hientai.personnel.handover.IntakePreview;
import vn.hientai.personnel.handover.IntakePreview.Family;
import vn.hientai.personnel.handover.IntakePreview.Problem;
import vn.hientai.personnel.handover.IntakePreview.Question;
import vn.hientai.personnel.handover.IntakePreviews;
import vn.hientai.personnel.handover.RefusePackage;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.handover.Handovers;
import vn.hientai.web.signature.SignatureState;

/** One package: what it would bring, the answers it needs, and whether it is accepted or sent back. */
@Named
@ViewScoped
public class IntakeView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient HandoverQueries handovers;

    @Inject
    transient IntakePreviews previews;

    @Inject
    transient Handovers desk;

    @Inject
    transient RefusePackage refusePackage;

    @Inject
    transient Notices notices;

    private long id;
    private int version;
    private boolean sameName;
    private boolean sender;
    private String reason;
    private String into;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private transient Intake intake;
    private transient IntakePreview preview;

    public void open() {
        version = getIntake().version();
    }

    public Intake getIntake() {
        if (intake == null) {
            actor.mustHold(Right.HAND_OVER_FILE);
            intake = handovers.intake(actor.scope(Right.HAND_OVER_FILE), id).orElseThrow(() -> new NotFound("Intake", id));
        }
        return intake;
    }

    public IntakePreview getPreview() {
        if (preview == null) {
            preview = previews.of(getIntake());
        }
        return preview;
    }

    public boolean isWaiting() {
        return getIntake().state() == IntakeState.RECEIVED;
    }

    public boolean isAcceptable() {
        return isWaiting() && getPreview().problems().isEmpty() && getPreview().existing().isEmpty();
    }

    /** Whether the citizen has a file here, to which the package can be joined. */
    public boolean isJoinable() {
        return isWaiting() && getPreview().problems().isEmpty() && !getPreview().existing().isEmpty();
    }

    public String join() {
        try {
            var joined = desk.join(id, version, into, sender);
            notices.done("intake.joined", Map.of("papers", joined.papers(), "items", joined.items(), "left", joined.left(), "code", into),
                    joined.proposal() == null ? "/officer/person?code=" + into : "/officer/correction?id=" + joined.proposal());
            return page();
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        }
        return null;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public boolean asks(String question) {
        return getPreview().questions().contains(Question.valueOf(question));
    }

    public HandoverGround getGround() {
        return HandoverGround.valueOf(getPreview().ground());
    }

    public Instant getMadeAt() {
        return Instant.parse(getPreview().sentAt());
    }

    /** The day of birth as people write it, as far as it is known. */
    public String getBirth() {
        return PartialDate.parse(getPreview().birth()).spoken();
    }

    public String getSignature() {
        var state = getIntake().signature();
        return Texts.get(LocaleChoice.current(), state.equals("NONE") ? "intake.signature.NONE" : "enum.SignatureState." + state);
    }

    public String getSignatureTone() {
        return getIntake().signature().equals("NONE") ? "attention" : SignatureState.valueOf(getIntake().signature()).tone();
    }

    public String name(Family family) {
        return Texts.find(LocaleChoice.current(), "handover.rows." + family.table()).orElse(family.table());
    }

    /** How a field of the form is called. */
    public String fieldName(String code) {
        return FileFields.find(code).map(field -> "en".equals(LocaleChoice.current().getLanguage()) ? field.labelEn() : field.labelVi()).orElse(code);
    }

    public String say(Problem problem) {
        return Texts.get(LocaleChoice.current(), problem.key(), problem.arguments());
    }

    public String accept() {
        try {
            var code = desk.accept(id, version, units, values, sameName, sender);
            notices.done("intake.accepted", Map.of("name", getPreview().fullName(), "code", code), "/officer/person?code=" + code);
            return page();
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        }
        return null;
    }

    public String sendBack() {
        try {
            refusePackage.handle(new RefusePackage.Command(id, version, reason));
            notices.done("intake.returned", Map.of("name", getPreview().fullName()));
            return page();
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
            return null;
        }
    }

    private String page() {
        return "/officer/intake/sheet?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public boolean isSameName() {
        return sameName;
    }

    public void setSameName(boolean sameName) {
        this.sameName = sameName;
    }

    public boolean isSender() {
        return sender;
    }

    public void setSender(boolean sender) {
        this.sender = sender;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Map<String, String> getUnits() {
        return units;
    }
}
