package vn.hientai.rewards.commendation.rule;

import java.util.EnumSet;
import java.util.Set;

/** Emulation titles and forms of commendation (danh hiệu thi đua, hình thức khen thưởng), and whom they are for. */
public enum Award {
    LDTT(Recipient.INDIVIDUAL),
    CSTDCS(Recipient.INDIVIDUAL),
    CSTDT(Recipient.INDIVIDUAL),
    CSTDTQ(Recipient.INDIVIDUAL),
    TTLDTT(Recipient.COLLECTIVE),
    TTLDXS(Recipient.COLLECTIVE),
    CO_TINH(Recipient.COLLECTIVE),
    CO_CHINH_PHU(Recipient.COLLECTIVE),
    BK_TINH(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    BK_THU_TUONG(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    GK(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HCLD_1(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HCLD_2(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HCLD_3(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HCDL_1(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HCDL_2(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HCDL_3(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HC_HCM(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    HC_SAO_VANG(Recipient.INDIVIDUAL, Recipient.COLLECTIVE),
    XA_TIEU_BIEU(Recipient.COLLECTIVE),
    THON_VAN_HOA(Recipient.COLLECTIVE),
    CO_QUAN_KHU(Recipient.COLLECTIVE);

    /** Who receives it. */
    public enum Recipient {
        INDIVIDUAL,
        COLLECTIVE
    }

    private final Set<Recipient> recipients;

    Award(Recipient first, Recipient... others) {
        this.recipients = EnumSet.of(first, others);
    }

    public Set<Recipient> recipients() {
        return recipients;
    }

    /** Titles of a year of work, which only those in service earn. */
    boolean isTitleOfWork() {
        return this == LDTT || this == CSTDCS || this == CSTDT || this == CSTDTQ;
    }
}
