package cn.sisong.enterprise.listing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists themselves. Reference data, open to everyone who may read at all. */
@ApplicationScoped
public class OfficialLists implements PanacheRepositoryBase<OfficialList, String> {

    List<OfficialList> inOrder() {
        return list("order by sortNo, code");
    }

    /** The names of many codes, by code; one that there is not is left out. */
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : list("code in ?1", codes).stream().collect(Collectors.toMap(list -> list.code, list -> list.name));
    }

    /** The list named in a request. */
    public OfficialList required(String code, String pointer) {
        return findByIdOptional(code)
                .orElseThrow(() -> Refusal.rule(
                        "unknown-list", pointer, Text.of("没有代码为 " + code + " 的名录", "No list has the code " + code)));
    }

    /** The list whose path this is, or 404. */
    OfficialList get(String code) {
        return findByIdOptional(code).orElseThrow(() -> Refusal.notFound(Text.of("名录", "list")));
    }

    void add(OfficialList list) {
        if (count("code = ?1 or name = ?2", list.code, list.name) > 0) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("已有同代码或同名的名录", "A list of this code or name exists"));
        }
        list.sortNo = (int) count() + 1;
        persistAndFlush(list);
    }
}
