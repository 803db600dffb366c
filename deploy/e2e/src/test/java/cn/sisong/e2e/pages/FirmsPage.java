package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;

/** Home, the list of firms and a firm's card. */
public final class FirmsPage extends Screen {

    public FirmsPage(Page page) {
        super(page);
    }

    /** Home, with the worker that answers when there is no signal in charge of the page. */
    public FirmsPage ready() {
        expect("record-visit").isVisible();
        page.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        expect("record-visit").isVisible();
        return this;
    }

    public FirmsPage find(String words, String firm) {
        find("nav-firms").click();
        find("firm-search").fill(words);
        find("firm-" + firm).click();
        page.waitForURL("**/firms/" + firm);
        return this;
    }

    public VisitForm record() {
        find("record-visit").click();
        page.waitForURL("**/visits/draft/**");
        return new VisitForm(page);
    }
}
