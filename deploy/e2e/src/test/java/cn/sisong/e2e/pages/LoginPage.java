package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;

/** The identity provider's own page. */
public final class LoginPage {

    private final Page page;

    public LoginPage(Page page) {
        this.page = page;
    }

    /** Through the gateway to the login page and back to where the person wanted to go. */
    public void signIn(String user, String password, String to) {
        page.navigate("/login?to=" + to);
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> !url.contains("/auth/") && !url.contains("/login"));
    }
}
