package cn.sisong.e2e;

import cn.sisong.e2e.pages.FirmsPage;
import cn.sisong.e2e.pages.VisitForm;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Every page, by the router's pattern, with somebody who uses it. A new page is one more line; one that is missing
 * here fails {@link AccessibilityTest}.
 */
final class Places {

    /** Somebody without an account. */
    static final String NOBODY = "";

    private Places() {}

    /**
     * A page as one person comes to it.
     *
     * @param pattern of the router
     * @param address of a row that is there
     * @param sheet what is opened on the page, by the button's name; empty for the page itself
     * @param onwards what is still to be done when the address is open
     */
    record Place(String pattern, String user, Function<Rows, String> address, String sheet, Consumer<Page> onwards) {
        @Override
        public String toString() {
            return pattern + (sheet.isEmpty() ? "" : " " + sheet) + (user.isEmpty() ? "" : " as " + user);
        }
    }

    static final List<Place> ALL = List.of(
            open("/c/:token", Rows::confirmation),
            open("/v/:token", Rows::appointment),
            open("/s/:token", Rows::code),
            open("/s/r/:token", Rows::receipt),
            open("/r/:token", Rows::recheck),
            open("/r/:token", rows -> "/r/no-such-token"),
            open("/feedback", rows -> "/feedback"),
            open("/sign-in", rows -> "/sign-in"),
            open("/:rest(.*)*", rows -> "/no-such-page"),
            page("/", "member"),
            page("/", "dispatcher"),
            page("/", "handler"),
            page("/", "supervisor"),
            page("/", "leader"),
            page("/", "reviewer"),
            page("/", "finance"),
            page("/", "project"),
            page("/firms", "dispatcher"),
            page("/firms", "member"),
            page("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm()),
            page("/firms/:id", "member", rows -> "/firms/" + rows.firm()),
            page("/firms/:id", "leader", rows -> "/firms/" + rows.firm()),
            page("/firms/:id", "finance", rows -> "/firms/" + rows.firm()),
            new Place("/visits/draft/:id", "member", rows -> "/firms/" + rows.firm(), "", page -> new FirmsPage(page)
                    .record()),
            new Place("/visits/done/:id", "member", rows -> "/firms/" + rows.firm(), "", Places::handIn),
            page("/visits/:id/amend", "member", rows -> "/visits/" + rows.visit() + "/amend"),
            page("/visits", "member"),
            page("/visits", "dispatcher"),
            page("/visits/:id", "member", rows -> "/visits/" + rows.visit()),
            page("/visits/:id", "dispatcher", rows -> "/visits/" + rows.visit()),
            page("/queue", "member"),
            page("/issues", "dispatcher"),
            page("/issues", "handler"),
            page("/issues", "reviewer"),
            page("/issues/:id", "dispatcher", rows -> "/issues/" + rows.issue()),
            page("/issues/:id", "handler", rows -> "/issues/" + rows.issue()),
            page("/issues/:id", "leader", rows -> "/issues/" + rows.issue()),
            page("/finance", "finance"),
            page("/finance/demands/:id", "finance", rows -> "/finance/demands/" + rows.demand()),
            page("/finance/guarantees/:id", "finance", rows -> "/finance/guarantees/" + rows.guarantee()),
            page("/finance/loans/:id", "finance", rows -> "/finance/loans/" + rows.loan()),
            page("/projects", "project"),
            page("/projects/:id", "project", rows -> "/projects/" + rows.project()),
            page("/supervision", "supervisor"),
            page("/supervision/orders", "supervisor"),
            page("/figures", "leader"),
            page(
                    "/figures/:service/:code",
                    "leader",
                    rows -> "/figures/enterprise/A5?from=2026-01-01&to=2026-12-31&name=A5"),
            page("/plan", "dispatcher"),
            page("/campaigns", "dispatcher"),
            page("/campaigns/:id", "dispatcher", rows -> "/campaigns/" + rows.campaign()),
            page("/activities", "dispatcher"),
            page("/activities/:id", "dispatcher", rows -> "/activities/" + rows.activity()),
            page("/task-forces", "dispatcher"),
            page("/task-forces/:id", "dispatcher", rows -> "/task-forces/" + rows.taskForce()),
            page("/findings", "dispatcher"),
            page("/work-methods", "dispatcher"),
            page("/work-methods/:id", "dispatcher", rows -> "/work-methods/GAOXIN_YEHUA"),
            page("/policies", "dispatcher"),
            page("/policies", "member"),
            page("/policies/:id", "dispatcher", rows -> "/policies/" + rows.policy()),
            page("/resumptions", "dispatcher"),
            page("/resumptions", "member"),
            page("/official-lists", "dispatcher"),
            page("/official-lists/:id", "dispatcher", rows -> "/official-lists/KEY"),
            page("/voice-codes", "dispatcher"),
            page("/rechecks", "dispatcher"),
            page("/imports", "dispatcher"),
            page("/imports/:id", "dispatcher", rows -> "/imports/" + rows.job()),
            page("/departments", "dispatcher"),
            page("/rules", "dispatcher"),
            page("/inbox", "handler"),
            page("/me", "member"),
            sheet("/firms", "dispatcher", rows -> "/firms", "new-firm"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "correct-open"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "contact-add"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "list-join"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "merge-open", Places::compare),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "code-open"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "former-add"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "identifier-add"),
            sheet("/firms/:id", "dispatcher", rows -> "/firms/" + rows.firm(), "indicator-add"),
            sheet("/issues", "dispatcher", rows -> "/issues", "intake-open"),
            sheet("/issues/:id", "dispatcher", rows -> "/issues/" + rows.issue(), "transfer-add"),
            sheet("/campaigns/:id", "dispatcher", rows -> "/campaigns/" + rows.campaign(), "campaign-change"),
            sheet("/activities/:id", "dispatcher", rows -> "/activities/" + rows.activity(), "activity-edit"),
            sheet("/resumptions", "dispatcher", rows -> "/resumptions", "resumption-one"),
            sheet("/resumptions", "dispatcher", rows -> "/resumptions", "resumption-bulk"),
            sheet("/work-methods", "dispatcher", rows -> "/work-methods", "method-add"),
            sheet("/me", "member", rows -> "/me", "sign-out"),
            sheet("/me", "member", rows -> "/me", "reminder-hours-change"),
            sheet("/visits/:id", "member", rows -> "/visits/" + rows.visit(), "visit-correct-firm"),
            sheet("/visits/:id", "member", rows -> "/visits/" + rows.visit(), "visit-void"),
            form("action-DISPATCHED", Places::preview),
            form("flow-RECLASSIFY", page -> page.getByTestId("classification-category")
                    .waitFor()),
            new Place("/issues/:id", "dispatcher", rows -> "/issues/" + rows.alike(), "merge", Places::mergeIssue),
            sheet("/task-forces/:id", "dispatcher", rows -> "/task-forces/" + rows.taskForce(), "member-add"),
            sheet("/task-forces/:id", "dispatcher", rows -> "/task-forces/" + rows.taskForce(), "hand-over"),
            sheet("/policies", "dispatcher", rows -> "/policies", "policy-add"),
            sheet(
                    "/policies/:id",
                    "dispatcher",
                    rows -> "/policies/" + rows.policy(),
                    "policy-edit",
                    page -> page.getByTestId("condition-add").click()),
            sheet("/imports/:id", "dispatcher", rows -> "/imports/" + rows.job(), "accept-2"),
            sheet("/imports/:id", "dispatcher", rows -> "/imports/" + rows.job(), "correct-2"),
            sheet("/departments", "dispatcher", rows -> "/departments", "unit-add"),
            sheet("/departments", "dispatcher", rows -> "/departments", "duty-edit-LABOUR"),
            sheet("/rules", "dispatcher", rows -> "/rules", "sla-revise-GENERAL"),
            sheet("/rules", "dispatcher", rows -> "/rules", "rule-add"),
            sheet("/rules", "dispatcher", rows -> "/rules", "year-2026"),
            sheet("/firms/:id", "member", rows -> "/firms/" + rows.firm(), "plan-visit"),
            sheet("/official-lists", "dispatcher", rows -> "/official-lists", "new-list"),
            sheet("/campaigns", "dispatcher", rows -> "/campaigns", "new-campaign"),
            sheet("/activities", "dispatcher", rows -> "/activities", "new-activity"),
            sheet("/activities/:id", "dispatcher", rows -> "/activities/" + rows.activity(), "activity-raise"),
            sheet("/activities/:id", "dispatcher", rows -> "/activities/" + rows.activity(), "activity-hear"),
            sheet("/task-forces/:id", "dispatcher", rows -> "/task-forces/" + rows.taskForce(), "force-change"),
            sheet("/work-methods/:id", "dispatcher", rows -> "/work-methods/GAOXIN_YEHUA", "method-change"),
            sheet("/finance", "finance", rows -> "/finance", "new-demand"),
            sheet("/projects", "project", rows -> "/projects", "new-project"));

    private static Place page(String pattern, String user) {
        return page(pattern, user, rows -> pattern);
    }

    private static Place page(String pattern, String user, Function<Rows, String> address) {
        return new Place(pattern, user, address, "", page -> {});
    }

    private static Place sheet(String pattern, String user, Function<Rows, String> address, String button) {
        return sheet(pattern, user, address, button, page -> {});
    }

    private static Place sheet(
            String pattern, String user, Function<Rows, String> address, String button, Consumer<Page> onwards) {
        return new Place(pattern, user, address, button, page -> {
            page.getByTestId(button).click();
            page.getByRole(AriaRole.DIALOG).waitFor();
            onwards.accept(page);
        });
    }

    /** What the office fills in about an issue that waits for it: on a phone a sheet, on a desktop part of the page. */
    private static Place form(String button, Consumer<Page> onwards) {
        return new Place("/issues/:id", "dispatcher", rows -> "/issues/" + rows.accepted(), button, page -> {
            page.getByTestId(button).click();
            onwards.accept(page);
        });
    }

    private static Place open(String pattern, Function<Rows, String> address) {
        return page(pattern, NOBODY, address);
    }

    /** The day that is promised when the issue is sent to a department. */
    private static void preview(Page page) {
        page.getByTestId("action-department").selectOption("jxj");
        page.getByTestId("deadline-preview").getByTestId("deadline-SOLVE").waitFor();
    }

    private static void mergeIssue(Page page) {
        page.getByTestId("similar-issues").getByRole(AriaRole.BUTTON).first().click();
        page.getByRole(AriaRole.DIALOG).waitFor();
    }

    /** Two files side by side. */
    private static void compare(Page page) {
        page.getByTestId("merge-sheet").getByTestId("firm-search").fill("看得清回访");
        page.getByTestId("merge-sheet").locator("[data-testid^=pick-]").last().click();
        page.getByTestId("merge-confirm").waitFor();
    }

    private static void handIn(Page page) {
        VisitForm form = new FirmsPage(page).record();
        form.brought("POLICY", "稳岗返还").submit().expectQueue("SENT");
    }
}
