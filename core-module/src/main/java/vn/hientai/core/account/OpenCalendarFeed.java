package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Gives the account an address for its calendar (tạo địa chỉ lịch); the one before ends. Answers the secret, shown once. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class OpenCalendarFeed {
    @Inject
    CurrentActor actor;

    @Inject
    CalendarFeeds feeds;

    public String handle() {
        return feeds.open(actor.who().account());
    }
}
