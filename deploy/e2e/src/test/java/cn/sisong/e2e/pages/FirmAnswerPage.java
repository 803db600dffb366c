package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;

/** What the firm opens by its link. */
public final class FirmAnswerPage extends Screen {

    public FirmAnswerPage(Page page) {
        super(page);
    }

    public FirmAnswerPage open(String link) {
        page.navigate(link);
        return this;
    }

    public FirmAnswerPage expectReply(String words) {
        expect("confirm-reply").containsText(words);
        return this;
    }

    public FirmAnswerPage say(String solved, String rating) {
        choose("solved-" + solved);
        choose("rating-" + rating);
        find("confirm-submit").click();
        expect("confirm-done").isVisible();
        return this;
    }
}
