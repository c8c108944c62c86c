package vn.hientai.web.faces.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.notice.ChooseMail;
import vn.hientai.core.notice.MailBox;
import vn.hientai.core.notice.MarkNoticesRead;
import vn.hientai.core.notice.NoticeQueries;
import vn.hientai.core.notice.NoticeQueries.NoticeRow;
import vn.hientai.core.notice.NoticeTopic;
import vn.hientai.core.notice.ReadNotice;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** The own notices, newest first; opening one marks it as read and goes to its matter. */
@Named
@RequestScoped
public class NoticesView {
    private static final String PAGE = "/notices?faces-redirect=true";

    @Inject
    NoticeQueries inbox;

    @Inject
    ReadNotice readNotice;

    @Inject
    MarkNoticesRead markRead;

    @Inject
    ChooseMail chooseMail;

    @Inject
    MailBox mailBox;

    @Inject
    Notices notices;

    private Long read;
    private String after;
    private Page<NoticeRow> page;
    private NoticeTopic[] mailed;

    public void open() throws IOException {
        if (read != null) {
            var link = readNotice.handle(new ReadNotice.Command(read));
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(link.startsWith("/") ? link : "/notices");
            faces.responseComplete();
        }
    }

    public Page<NoticeRow> getPage() {
        if (page == null) {
            page = inbox.mine(new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, NoticeQueries.NoticeSort.NEWEST, false, true));
        }
        return page;
    }

    public String say(NoticeRow notice) {
        return Texts.get(LocaleChoice.current(), "notice." + notice.key(), notice.arguments());
    }

    public long getUnread() {
        return inbox.unread();
    }

    public String readAll() {
        markRead.handle(new MarkNoticesRead.Command(Long.MAX_VALUE));
        notices.done("notices.read", Map.of());
        return PAGE;
    }

    public boolean isMailing() {
        return mailBox.isConfigured();
    }

    public List<NoticeTopic> getTopics() {
        return List.of(NoticeTopic.values());
    }

    public String saveMail() {
        var wanted = EnumSet.noneOf(NoticeTopic.class);
        wanted.addAll(List.of(mailed));
        chooseMail.handle(new ChooseMail.Command(wanted));
        notices.done("notices.mail.saved", Map.of());
        return PAGE;
    }

    public NoticeTopic[] getMailed() {
        if (mailed == null) {
            mailed = inbox.mailed().toArray(NoticeTopic[]::new);
        }
        return mailed;
    }

    public void setMailed(NoticeTopic[] mailed) {
        this.mailed = mailed;
    }

    public Long getRead() {
        return read;
    }

    public void setRead(Long read) {
        this.read = read;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
