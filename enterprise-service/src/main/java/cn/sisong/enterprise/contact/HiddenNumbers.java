package cn.sisong.enterprise.contact;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

/** Lists show telephone numbers hidden; what was read there must not replace the number itself. */
public final class HiddenNumbers {
    private HiddenNumbers() {}

    public static void refuse(String was, String now, String pointer) {
        if (Mask.overwrites(was, now)) {
            throw Refusal.invalid(
                    "hidden-number",
                    pointer,
                    Text.of(
                            "内容里的电话号码是隐藏后的,请单独打开这条记录、看到完整号码后再改",
                            "The number in the text is a hidden one; open the record itself before changing it"));
        }
    }
}
