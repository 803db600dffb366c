package cn.sisong.enterprise.document;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlTest {

    @Test
    void lets_nothing_that_was_typed_become_markup() {
        assertThat(Html.text("<img src=x onerror='a(\"b\")'>&"))
                .isEqualTo("&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;");
    }

    @Test
    void makes_a_paragraph_of_every_line_and_none_of_an_empty_one() {
        assertThat(Html.paragraphs("一\n\n  二 <b>")).isEqualTo("<p>一</p>\n<p>二 &lt;b&gt;</p>\n");
    }

    @Test
    void writes_dates_without_leading_zeros() {
        assertThat(Html.date(LocalDate.of(2026, 9, 8))).isEqualTo("2026年9月8日");
    }

    @Test
    void leaves_out_a_row_that_says_nothing() {
        assertThat(Html.row("联系人", " ")).isEmpty();
        assertThat(Html.row("联系人", "王")).isEqualTo("<tr><th>联系人</th><td>王</td></tr>\n");
    }
}
