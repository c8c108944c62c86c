package vn.hientai.web.faces.handover;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.handover.HandoverGround;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.personnel.handover.HandoverRows.Handed;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.handover.Handovers;

/** The page on which a whole file is handed over: why, to whom, and the packages that went before. */
@Named
@ViewScoped
public class HandoverView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient FileQueries files;

    @Inject
    transient HandoverQueries handovers;

    @Inject
    transient Handovers desk;

    @Inject
    transient Notices notices;

    private String code;
    private HandoverGround ground = HandoverGround.TRANSFER;
    private String reason;
    private String receiver;
    private transient PersonFile file;
    private transient List<Handed> earlier;

    public void open() {
        getFile();
    }

    public PersonFile getFile() {
        if (file == null) {
            actor.mustHold(Right.HAND_OVER_FILE);
            file = files.cover(actor.scope(Right.HAND_OVER_FILE), StaffSight.of(actor), code == null ? "" : code, null);
        }
        return file;
    }

    public List<Handed> getEarlier() {
        if (earlier == null) {
            earlier = handovers.of(actor.scope(Right.HAND_OVER_FILE), getFile().person());
        }
        return earlier;
    }

    public String handOver() {
        try {
            desk.handOver(code, ground, reason, receiver);
            notices.done("handover.done", Map.of("name", getFile().card().fullName(), "receiver", receiver.strip()));
            return "/officer/handover?faces-redirect=true&code=" + code;
        } catch (BusinessRuleViolated refusal) {
            wrong(refusal);
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        }
        return null;
    }

    private void wrong(BusinessRuleViolated refusal) {
        var text = Texts.get(LocaleChoice.current(), refusal.key(), refusal.arguments());
        if (refusal.field().isPresent()) {
            FacesContext.getCurrentInstance().addMessage("handover:" + refusal.field().get(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        } else {
            notices.refused(refusal.key(), refusal.arguments());
        }
    }

    public HandoverGround[] getGrounds() {
        return HandoverGround.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public HandoverGround getGround() {
        return ground;
    }

    public void setGround(HandoverGround ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }
}
