package cn.sisong.common.web;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A misspelt filter must not silently return everything: query parameters that the operation does not name are refused,
 * and so are values that its type does not have (the framework would answer that the whole page is not there).
 */
class QueryParameterFilter {
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        request.getUriInfo().getPathParameters().forEach(QueryParameterFilter::requireText);
        if (request.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        var allowed = known.computeIfAbsent(method, QueryParameterFilter::parametersOf);
        var given = request.getUriInfo().getQueryParameters();
        refuseUnknown(new TreeSet<>(given.keySet()), allowed.keySet());
        given.forEach(QueryParameterFilter::requireText);
        given.forEach((name, values) -> values.forEach(value -> QueryValues.check(name, value, allowed.get(name))));
    }

    private static void refuseUnknown(Set<String> unknown, Set<String> allowed) {
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            var refusal = new Refusal(
                    ErrorCode.UNKNOWN_PARAMETER,
                    Text.of(
                            "不支持的查询参数:" + String.join("、", unknown) + ";可用:" + String.join("、", allowed),
                            "Unknown: " + String.join(", ", unknown) + "; known: " + String.join(", ", allowed)));
            unknown.forEach(name -> refusal.violation(
                    name, "unknown-parameter", Text.of("不支持的查询参数 " + name, "Unknown parameter " + name)));
            throw refusal;
        }
    }

    /** PostgreSQL keeps no U+0000, in no text and in no question. */
    private static void requireText(String name, List<String> values) {
        if (values.stream().anyMatch(value -> value.indexOf(0) >= 0)) {
            throw Refusal.invalid(
                    "control-character",
                    name,
                    Text.of("参数 " + name + " 含有不允许的字符(U+0000)", "Parameter " + name + " contains U+0000"));
        }
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        var names = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                parametersOf(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void parametersOf(Class<?> bean, Map<String, Class<?>> names) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.put(field.getAnnotation(QueryParam.class).value(), field.getType());
                }
                if (field.isAnnotationPresent(BeanParam.class)) {
                    parametersOf(field.getType(), names);
                }
            }
        }
    }
}
