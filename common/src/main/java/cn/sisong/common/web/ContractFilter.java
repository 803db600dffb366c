package cn.sisong.common.web;

import cn.sisong.common.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.List;

/**
 * Writes into the published contract what holds for every operation, so that no resource has to repeat it: a POST carries
 * an {@code Idempotency-Key} and answers 201, a change carries {@code If-Match} and may come too late, every error is a
 * problem, and every member of an answer is there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String UNSAID = "OK";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getPaths().getPathItems().forEach((path, item) -> {
            var post = item.getPOST();
            if (post != null) {
                key(post);
                created(path, post);
            }
            item.getOperations().values().forEach(operation -> {
                ifMatch(operation);
                refusals(operation);
                errors(operation);
            });
        });
        contract.getComponents().removeSchema(IfMatch.class.getSimpleName());
        new PatchSchemas(contract).unwrap();
        // before the default answer is known to the components: a problem leaves out what is empty
        new AnswerSchemas(contract).promise();
        contract.getComponents().addSchema(PROBLEM, problem());
    }

    private static void key(Operation post) {
        post.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("本次操作的唯一编号(如 UUID),重试时不变")
                .schema(string().pattern("[A-Za-z0-9_:.-]{1,128}")));
    }

    /** A header is text, whatever class reads it. */
    private static void ifMatch(Operation operation) {
        if (operation.getParameters() != null) {
            // a PUT that may create takes the one or the other
            var isOnlyWay = operation.getParameters().stream()
                    .noneMatch(parameter -> "If-None-Match".equals(parameter.getName()));
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter
                            .required(isOnlyWay)
                            .description("读取时得到的 ETag,如 \"v3\"")
                            .schema(string()));
        }
    }

    /** What a caller must be ready for: each asks for something else than sending the same again. */
    private static void refusals(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters != null && parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            refusal(operation, "412", "已被他人修改:重新读取后再改");
            refusal(operation, "428", "没有带 If-Match");
        }
        if (operation.getRequestBody() != null) {
            refusal(operation, "422", "内容与现有数据或办理规则不符,见 code 和 errors;或 Idempotency-Key 已用于不同内容");
        }
    }

    /** Unless the operation says more of it itself. */
    private static void refusal(Operation operation, String status, String why) {
        var responses = operation.getResponses();
        if (responses != null && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(why));
        }
    }

    /** A custom verb ({@code _bulk}, {@code _import}) says itself what it answers. */
    private static void created(String path, Operation post) {
        var responses = post.getResponses();
        var isVerb = path.substring(path.lastIndexOf('/') + 1).startsWith("_");
        if (isVerb || responses == null || responses.hasAPIResponse("201") || !responses.hasAPIResponse("200")) {
            return;
        }
        var answer = responses.getAPIResponse("200");
        // any other description was written by somebody who meant 200
        if (UNSAID.equals(answer.getDescription())) {
            answer.description("Created");
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", answer);
        }
    }

    private static void errors(Operation operation) {
        var responses = operation.getResponses();
        if (responses == null) {
            return;
        }
        // the framework's guesses: without a body, and only some of them
        List.of("400", "401", "403").forEach(responses::removeAPIResponse);
        if (responses.getDefaultValue() == null) {
            responses.setDefaultValue(OASFactory.createAPIResponse().description("没有办成的原因"));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (response.getContent() == null && !status.startsWith("2")) {
                var body = OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
                response.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
            }
        });
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema problem() {
        var item = OASFactory.createSchema().addType(SchemaType.OBJECT);
        List.of("pointer", "code", "detail").forEach(name -> item.addProperty(name, string()));
        var problem = OASFactory.createSchema().addType(SchemaType.OBJECT).description("RFC 9457");
        List.of("type", "title", "detail", "instance", "code", "traceId")
                .forEach(name -> problem.addProperty(name, string()));
        List.of("type", "title", "status", "detail", "instance", "code", "traceId")
                .forEach(problem::addRequired);
        problem.addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
        problem.addProperty(
                "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(item));
        // a refusal may carry members of its own, such as allowedTransitions
        problem.setAdditionalPropertiesBoolean(true);
        return problem;
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
