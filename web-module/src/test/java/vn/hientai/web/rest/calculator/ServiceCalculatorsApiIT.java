package vn.hientai.web.rest.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Công cụ tính về công tác, lương, nghỉ hưu")
@ExtendWith(RunningProduct.class)
class ServiceCalculatorsApiIT extends CalculatorCaller {
    private static final String GRADES =
            "'grades':[{'year':2023,'grade':'GOOD'},{'year':2024,'grade':'EXCELLENT'},{'year':2025,'grade':'GOOD'}]";

    ServiceCalculatorsApiIT(Product product) {
        super(product);
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "retirement | {'gender':'FEMALE','birthDate':'1973-07-15'} | retirementDate | 2032-07-31",
        "retirement | {'gender':'FEMALE','birthDate':'1973-07'} | pensionFrom | 2032-08-01",
        "retirement | {'gender':'MALE','birthDate':'1966'} | retirementDate | 2027-10-31",
        "retirement | {'gender':'MALE','birthDate':'1964-10'} | age.months | 6",
        "retirement | {'gender':'MALE','birthDate':'1961-09-30'} | retirementDate | 2021-12-31",
        "retirement | {'gender':'MALE','birthDate':'1961-10-01'} | retirementDate | 2022-04-30",
        "salary-rise | {'rank':'01.003','step':3,'stepSince':'2023-03-01','on':'2026-02-28'} | due | false",
        "salary-rise | {'rank':'01.003','step':3,'stepSince':'2023-03-01','on':'2026-03-01'} | due | true",
        "salary-rise | {'scale':'A1','step':9,'stepSince':'2020-01-01','on':'2024-01-01'} | overScalePercent | 0.06",
        "early-rise | {'rank':'01.003','step':3,'stepSince':'2024-06-01','on':'2026-11-22','merit':{'code':'BK_TINH','date':'2026-02-10'},'headcount':47,'alreadyGranted':2} | quotaLeft | 2",
        "early-rise | {'rank':'01.003','step':3,'stepSince':'2024-06-01','on':'2026-11-22','merit':{'code':'BK_TINH','date':'2026-02-10'},'headcount':47} | from | 2026-06-01",
        "early-rise | {'rank':'01.003','step':3,'stepSince':'2024-06-01','on':'2026-11-22','retirementNoticed':true} | from | 2026-11-22",
        "early-rise | {'rank':'01.003','step':3,'stepSince':'2024-06-01','on':'2026-11-22','retirementNoticed':'2026-10-01','retirementDate':'2027-03-31'} | monthsEarly | 12",
        "starting-step | {'degree':'MASTER','scale':'A1','subject':'VC_STAFF','on':'2026-11-22'} | coefficient | 2.67",
        "starting-step | {'degree':'MASTER','scale':'A1','subject':'CS_STAFF','on':'2026-08-01'} | step | 1",
        "scale-change | {'from':{'rank':'01.003','step':9,'since':'2022-09-01','overScalePercent':0.06},'to':{'rank':'01.002'},'reason':'HIGHER','decisionDate':'2026-09-01'} | coefficient | 5.42",
        "scale-change | {'from':{'scale':'A1','coefficient':4.32,'since':'2024-03-01'},'to':{'scale':'A2.1'},'reason':'HIGHER','decisionDate':'2026-09-01'} | nextRise.date | 2027-03-01",
        "training-compensation | {'cost':120000000,'trainingMonths':24,'servedMonths':18,'pledgeMonths':72} | amount | 90000000",
        "planning-size | {'size':27,'factor':1.5} | maximum | 41",
        "planning-size | {'posts':4,'perPost':2,'on':'2026-11-22'} | maximum | 8",
        "position-rotation | {'postSince':'2022-03-01','termYears':5,'on':'2026-11-22'} | due | 2027-03-01",
        "position-rotation | {'postSince':'2022-03-01','termYears':5,'on':'2026-11-22','gender':'FEMALE','youngestChildBirthDate':'2025-05-10'} | deferred | true",
        "talent-eligibility | {'subject':'CS_STAFF','birthDate':'1990-11-23','on':'2026-11-22','recruitedOn':'2016-09-01','degree':'MASTER',GRADES} | eligible | true",
        "talent-eligibility | {'subject':'CS_STAFF','birthDate':'1990-11-22','on':'2026-11-22','recruitedOn':'2016-09-01','degree':'MASTER',GRADES} | eligible | false",
        "talent-eligibility | {'subject':'CS_STAFF','birthDate':'1996-01-01','on':'2026-11-22','recruitedOn':'2026-02-01','degree':'DOCTORATE',GRADES} | earliest | 2027-02-01",
        "appointment-eligibility | {'subject':'CS_STAFF','gender':'MALE','birthDate':'1985-04','post':'DIVISION_DEPUTY','on':'2026-11-22','lowerPostSince':'2026-01-10','planned':true,GRADES} | earliest | 2027-01-10",
        "succession-eligibility | {'gender':'FEMALE','birthDate':'1980-08-12','level':'PROVINCE','on':'2026-11-22','nextTermOf':'STATE','politicalTheory':'ADVANCED'} | eligible | true",
        "working-days | {'from':'2026-11-22','days':15} | date | 2026-12-11",
        "daring-vote | {'inFavour':3,'against':2,'abstained':1,'headInFavour':true,'received':'2026-11-16'} | adopted | true"})
    void answers_with_the_result_and_its_working(String name, String question, String field, String expected) throws Exception {
        var answer = ask(name, question, "vi");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonValue value = json(answer).getJsonObject("result");
        for (var part : field.split("\\.")) {
            value = value.asJsonObject().get(part);
        }
        assertThat(value instanceof JsonString text ? text.getString() : String.valueOf(value)).isEqualTo(expected);
        assertThat(json(answer).getJsonArray("explanation")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("???");
    }

    @ParameterizedTest(name = "{0} {1}: 400 tại {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "retirement | {} | gender birthDate",
        "retirement | {'gender':'X','birthDate':'2026-11-23'} | gender birthDate",
        "retirement | {'gender':'MALE','birthDate':'1939'} | birthDate",
        "salary-rise | {'rank':'01.003','step':13,'stepSince':'2023-02-30'} | step stepSince on",
        "salary-rise | {'scale':'A9','step':1,'stepSince':'2023-01-01','on':'2026-01-01','events':[{'type':'SANCTION'}]} | scale subject events[0].form events[0].effective",
        "early-rise | {'rank':'01.003','step':3,'stepSince':'2024-06-01','on':'2026-11-22'} | merit",
        "early-rise | {'rank':'01.003','step':3,'stepSince':'2027-06-01','on':'2026-11-22','merit':{'code':'NOBEL'}} | stepSince headcount merit.code merit.date",
        "starting-step | {'degree':'PHD','scale':'Z'} | degree scale subject on",
        "scale-change | {'from':{'rank':'01.003','step':6,'since':'2026-10-01','overScalePercent':0.05},'to':{'rank':'01.004'},'reason':'HIGHER','decisionDate':'2026-09-01'} | from.since from.overScalePercent to.rank",
        "scale-change | {'from':{'rank':'01.002','step':3,'since':'2024-03-01'},'to':{'rank':'01.003'},'reason':'LOWER_OWN_WISH','decisionDate':'2026-09-01'} | to.step to.since",
        "scale-change | {'reason':'HIGHER'} | from to decisionDate",
        "training-compensation | {'cost':-1,'trainingMonths':0,'servedMonths':1.5} | cost trainingMonths servedMonths pledgeMonths",
        "planning-size | {} | size",
        "planning-size | {'size':27,'posts':3} | size",
        "position-rotation | {'postSince':'2022-03-01','termYears':5,'on':'2026-11-22','youngestChildBirthDate':'2025-05-10'} | gender",
        "talent-eligibility | {'subject':'CS_STAFF','grades':[{'year':2025,'grade':'A'},{'year':2025}]} | birthDate on degree recruitedOn grades[0].grade grades[1].grade",
        "appointment-eligibility | {'subject':'CS_STAFF','gender':'MALE','birthDate':'1985','on':'2026-11-22','bars':['TIRED']} | post bars",
        "succession-eligibility | {'gender':'MALE','birthDate':'1985','on':'2026-11-22','level':'MOON'} | level",
        "working-days | {'from':'1999-12-31','days':0} | from days",
        "daring-vote | {'inFavour':0,'against':0,'headInFavour':'yes','received':'2026-11-16'} | inFavour headInFavour"})
    void names_every_field_that_is_missing_or_makes_no_sense(String name, String question, String fields) throws Exception {
        var answer = ask(name, question, "en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("field")).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(answer.body()).doesNotContain("???");
    }

    @ParameterizedTest(name = "{0} {1}: 422, {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "salary-rise | {'rank':'01.003','step':3,'stepSince':'2024-03-01','on':'2026-11-22','subject':'CS_STAFF','events':[{'type':'SANCTION','form':'STEP_REDUCTION','effective':'2025-07-01'}]} | sanction-form-exists",
        "starting-step | {'degree':'COLLEGE','scale':'A1','subject':'VC_STAFF','on':'2026-11-22'} | by-degree",
        "planning-size | {'size':27,'factor':1.6} | committee",
        "planning-size | {'posts':4,'perPost':4} | posts",
        "position-rotation | {'postSince':'2022-03-01','termYears':6,'on':'2026-11-22'} | term"})
    void refuses_with_the_verdict_what_the_law_refuses(String name, String question, String check) throws Exception {
        var answer = ask(name, question, "vi");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).getJsonArray("explanation").getValuesAs(JsonObject.class))
                .anySatisfy(one -> {
                    assertThat(one.getString("check")).isEqualTo(check);
                    assertThat(one.getBoolean("satisfied")).isFalse();
                    assertThat(one.getJsonObject("remedy").getString("message")).isNotBlank();
                });
        assertThat(answer.body()).doesNotContain("???");
    }

    @Test
    void a_negative_verdict_says_what_would_help_and_when() throws Exception {
        var answer = json(ask("talent-eligibility", "{'subject':'CS_STAFF','birthDate':'1996-01-01','on':'2026-11-22',"
                + "'recruitedOn':'2020-02-01','degree':'MASTER',GRADES,'sanctions':[{'form':'REPRIMAND','effective':'2026-05-01'}]}", "en"));
        var discipline = answer.getJsonArray("explanation").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("check").equals("discipline")).findFirst().orElseThrow();

        assertThat(answer.getJsonObject("result").getBoolean("eligible")).isFalse();
        assertThat(answer.getJsonObject("result").getString("earliest")).isEqualTo("2027-05-01");
        assertThat(discipline.getJsonObject("remedy").getString("when")).isEqualTo("2027-05-01");
        assertThat(answer.getJsonArray("unconfirmed")).isNotEmpty();
    }

    @Override
    HttpResponse<String> ask(String name, String question, String language) {
        return super.ask(name, question.replace("GRADES", GRADES), language);
    }
}
