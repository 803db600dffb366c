package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page as a screen reader, a thumb and weak eyes would. */
public final class Eyes {

    private static final String AXE = resource("/axe.min.js");

    private final Page page;

    public Eyes(Page page) {
        this.page = page;
    }

    /** Everything is there, and what can be unfolded is. */
    public Eyes settle() {
        quiet();
        page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.skeleton')");
        page.evaluate("() => document.querySelectorAll('details').forEach(one => (one.open = true))");
        quiet();
        page.waitForFunction("() => !document.querySelector('.skeleton')");
        // Half faded in, a sheet has colours of its own.
        page.waitForFunction("""
                () => document.getAnimations()
                    .every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)""");
        return this;
    }

    private void quiet() {
        page.waitForLoadState(LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(60_000));
    }

    /** The patterns of all pages, as the running app itself knows them. */
    @SuppressWarnings("unchecked")
    public List<String> routes() {
        return (List<String>) page.evaluate("""
                () => [...new Set(document.querySelector('#app').__vue_app__
                    .config.globalProperties.$router.getRoutes().map(route => route.path))]""");
    }

    /** Which of those patterns the page shown belongs to. */
    public String route() {
        return (String) page.evaluate("""
                () => document.querySelector('#app').__vue_app__
                    .config.globalProperties.$router.currentRoute.value.matched.at(-1).path""");
    }

    /** Refusals on the page: where they are, the page itself is not. */
    @SuppressWarnings("unchecked")
    public List<String> refusals() {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('[data-testid=error]')].map(one => one.textContent.trim())");
    }

    /** What axe calls serious or critical. */
    @SuppressWarnings("unchecked")
    public List<String> seriousFaults() {
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations
                    .filter(one => ['serious', 'critical'].includes(one.impact))
                    .flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 200)}`)))""");
    }

    /**
     * Buttons, links and fields smaller than a thumb. A box to tick is as large as its label; a link inside a sentence
     * is as large as its words; what only keyboards reach has no size, and what is hidden from everybody none either.
     */
    @SuppressWarnings("unchecked")
    public List<String> smallTargets() {
        return (List<String>) page.evaluate("""
                () => {
                  const inSentence = one => one.matches('a') && getComputedStyle(one).display === 'inline'
                      && one.parentElement.textContent.trim() !== one.textContent.trim()
                  const hit = one => (one.matches('input[type=checkbox], input[type=radio], input[type=file]') && one.closest('label')) || one
                  const wanted = 'a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=tab]'
                  const small = new Set()
                  for (const one of document.querySelectorAll(wanted)) {
                    const target = hit(one)
                    const { width, height } = target.getBoundingClientRect()
                    if (target.closest('[aria-hidden=true]') || !target.checkVisibility({ visibilityProperty: true }) || width <= 1 || height <= 1 || inSentence(one)) continue
                    if (width < 43.5 || height < 43.5) small.add(`${Math.round(width)}x${Math.round(height)} ${target.outerHTML.slice(0, 160)}`)
                  }
                  return [...small]
                }""");
    }

    /** What sticks out of the screen at the right when 大字模式 is on, as 我的 switches it. */
    @SuppressWarnings("unchecked")
    public List<String> overflowingInLargeType() {
        return (List<String>) page.evaluate("""
                () => {
                  const root = document.documentElement
                  const before = root.classList.contains('large-type')
                  root.classList.add('large-type')
                  const { clientWidth, scrollWidth } = root
                  const out = [...document.body.querySelectorAll('*')]
                      .filter(one => one.getBoundingClientRect().right > clientWidth + 1)
                      .slice(-3).map(one => one.outerHTML.slice(0, 160))
                  root.classList.toggle('large-type', before)
                  return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...out] : []
                }""");
    }

    private static String resource(String name) {
        try (var in = Eyes.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
