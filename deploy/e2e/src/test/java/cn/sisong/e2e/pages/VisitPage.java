package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;

/** A visit that is on the server. */
public final class VisitPage extends Screen {

    public VisitPage(Page page) {
        super(page);
    }

    public VisitPage open(String visit) {
        page.navigate("/visits/" + visit);
        return this;
    }

    public VisitPage expectIssue(String issue, String state) {
        expect("issue-" + issue).containsText(state);
        return this;
    }
}
