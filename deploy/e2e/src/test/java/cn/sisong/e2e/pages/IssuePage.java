package cn.sisong.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** One issue with the steps that the person may take; on a desktop beside the queue that it came from. */
public final class IssuePage extends Screen {

    public IssuePage(Page page) {
        super(page);
    }

    /** Out of a queue of the desk. */
    public IssuePage pick(String queue, String issue) {
        page.navigate("/issues?queue=" + queue);
        find("issue-" + issue).click();
        return this;
    }

    public IssuePage open(String issue) {
        page.navigate("/issues/" + issue);
        return this;
    }

    /** A step that asks for nothing. */
    public IssuePage take(String to) {
        start(to);
        return confirm();
    }

    public IssuePage reply(String words, String photo, byte[] picture) {
        start("REPLIED");
        find("action-comment").fill(words);
        find("action-files").setInputFiles(new FilePayload(photo, "image/png", picture));
        return confirm();
    }

    /** The day that the preview promises for the department. */
    public String previewDispatch(String department) {
        start("DISPATCHED");
        find("action-department").selectOption(department);
        return due(find("deadline-preview"));
    }

    public IssuePage confirm() {
        find("action-submit").click();
        return this;
    }

    public IssuePage expectState(String words) {
        expect("issue-state").containsText(words);
        return this;
    }

    public String due() {
        return due(find("deadlines"));
    }

    /** The firm's page, shown once. */
    public String link() {
        return find("confirmation-url").textContent().strip();
    }

    private void start(String to) {
        find("action-" + to).click();
    }

    private static String due(Locator deadlines) {
        return deadlines.getByTestId("deadline-SOLVE").getAttribute("data-due");
    }
}
