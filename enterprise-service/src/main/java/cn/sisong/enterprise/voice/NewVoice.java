package cn.sisong.enterprise.voice;

import cn.sisong.enterprise.contact.Telephone;
import cn.sisong.enterprise.contact.TelephoneNumber;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Urgency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An issue as a firm raises it by a code. */
public record NewVoice(
        @NotBlank @Size(max = 64) @Schema(description = "打开页面时得到的表单凭证,只能用一次")
        String ticket,

        @Schema(description = "诉求类别") @NotNull Category category,

        @Schema(description = "标题,一句话说清是什么问题") @NotBlank @Size(max = 60)
        String title,

        @Schema(description = "情况说明:经过、涉及的政策或项目、希望怎样解决") @Size(max = 2000)
        String description,

        @Schema(description = "紧急程度,缺省 NORMAL") Urgency urgency,

        @Size(max = 80) @Schema(description = "园区二维码必填:企业名称")
        String firmName,

        @Size(max = 40) @Schema(description = "园区二维码选填:统一社会信用代码")
        String creditCode,

        @Size(max = 20) @Schema(description = "联系人,选填;不会再显示")
        String contactName,

        @Size(max = 30) @TelephoneNumber @Schema(description = "联系电话,选填;手机或带区号的固定电话,可带空格、连字符和 +86;不会再显示")
        String contactPhone,

        @Size(max = 200) @Schema(description = "人看不见的空格,填了就不收")
        String website) {

    /** Who may be called about it; null when nobody is named. */
    String contact() {
        var both = (text(contactName) + " " + Telephone.parse(contactPhone).orElse("")).strip();
        return both.isEmpty() ? null : both;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** The words that make two submissions the same; how they are spaced does not count, nor does who is to be called. */
    String words() {
        return Stream.of(category.name(), title, description, firmName, creditCode)
                .map(part -> text(part).replaceAll("[\\s\\u3000]+", " "))
                .collect(Collectors.joining("\n"));
    }
}
