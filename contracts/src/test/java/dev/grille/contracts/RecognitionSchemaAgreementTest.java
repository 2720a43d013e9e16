package dev.grille.contracts;

import static dev.grille.contracts.Agreement.assertRefused;
import static dev.grille.contracts.Agreement.assertRefusedByTheParserAlone;
import static dev.grille.contracts.Agreement.assertTaken;
import static dev.grille.contracts.CommandFamily.RECOGNITIONS;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas say of a command with pictures is what the parser does with it. */
class RecognitionSchemaAgreementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'template_id':'ID','img':'A'}",
        "{'type':'query','template_id':'ID','url':'https://a.test/'}",
        "{'type':null,'template_id':'ID','url':null,'img':'A','id':null,'evidence':null}",
        "{'id':'a','template_id':'ID','template_version':7,'img':'A','evidence':false}",
        "{'template_id':'ID','img':'A','page':1}",
        "{'template_id':'ID','img':'A','page':99999}",
        "{'template_id':'ID','img':'A','page':2.0}",
        "{'template_id':'ID','img':'A','page':null}",
        "{'body':{'template_id':'ID','img':'A'},'headers':{}}",
      })
  void bothTakeGoodQueries(String body) {
    assertTaken(body, RECOGNITIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text','img':'A'}",
        "{'type':'text','image':'A','id':'a','url':null,'img':null}",
        "{'type':'text','url':'https://a.test/','pages':'2-5,8'}",
        "{'type':'text','data':['A','B'],'image':null}",
        "{'type':'text','pictures':[{'image':'A'},{'url':'s3://b/k','page':2}]}",
        "{'type':'text','img':'A','min_size':0,'output_prob':true,'upright':false,'format':'hocr'}",
        "{'type':'text','img':'A','min_size':5000,'dir_assure':true,'format':'json'}",
        "{'type':'text','img':'A','min_size':null,'output_prob':null,'upright':null,'format':null}",
        "{'type':'text','img':'A','configure':null}",
        "{'type':'text','img':'A','configure':{'min_size':16.0,'dir_assure':true,'format':'text'}}",
        "{'type':'text','img':'A','configure':'{\\'min_size\\':16,\\'output_prob\\':true}'}",
        "{'type':'text','img':'A','configure':{'finance':true,'min_size':null}}",
        "{'type':'text','img':'A','template_id':7}",
        "{'body':{'type':'text','img':'A'}}",
        "{'template_id':'ID','image':'A'}",
        "{'type':'table','img':'A'}",
        "{'type':'table','data':['A','B'],'format':'xlsx'}",
        "{'type':'table','url':'https://a.test/','pages':'2-5,8','format':'html'}",
        "{'type':'table','img':'A','line_less':true,'finance':false,'upright':true,'format':'json'}",
        "{'type':'table','img':'A','line_less':null,'finance':null,'upright':null,'format':null}",
        "{'type':'table','img':'A','configure':{'format':'html','dir_assure':true,'a':1}}",
        "{'type':'table','img':'A','configure':'{\\'format\\':\\'html\\',\\'line_less\\':false}'}",
        "{'type':'documents','img':'A'}",
        "{'type':'documents','data':['A','B'],'type_list':['vat_invoice','taxi_invoice']}",
        "{'type':'documents','url':'https://a.test/','pages':'2-5,8','side':'face'}",
        "{'type':'documents','img':'A','type_list':null,'side':null,'configure':null}",
        "{'type':'documents','img':'A','type_list':['Nobody knows it']}",
        "{'type':'documents','img':'A','configure':{'side':'back','type_list':['a'],'a':1}}",
        "{'type':'documents','img':'A','configure':'{\\'side\\':\\'face\\'}'}",
      })
  void bothTakeGoodCommandsForText(String body) {
    assertTaken(body, RECOGNITIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text'}",
        "{'type':'TEXT','img':'A'}",
        "{'type':'text','image':7}",
        "{'type':'text','data':['A'],'image':'A'}",
        "{'type':'text','pictures':[{'img':'A'}],'image':'A'}",
        "{'type':'text','img':'A','min_size':-1}",
        "{'type':'text','img':'A','min_size':5001}",
        "{'type':'text','img':'A','min_size':1.5}",
        "{'type':'text','img':'A','min_size':'16'}",
        "{'type':'text','img':'A','output_prob':1}",
        "{'type':'text','img':'A','upright':'true'}",
        "{'type':'text','img':'A','dir_assure':0}",
        "{'type':'text','img':'A','format':'html'}",
        "{'type':'text','img':'A','format':'JSON'}",
        "{'type':'text','img':'A','configure':7}",
        "{'type':'text','img':'A','configure':[]}",
        "{'type':'text','img':'A','configure':{'min_size':'16'}}",
        "{'type':'text','img':'A','configure':{'format':1}}",
        "{'type':'table'}",
        "{'type':'table','img':'A','format':'hocr'}",
        "{'type':'table','img':'A','format':'XLSX'}",
        "{'type':'table','img':'A','format':['xlsx']}",
        "{'type':'table','img':'A','line_less':'true'}",
        "{'type':'table','img':'A','finance':0}",
        "{'type':'table','img':'A','dir_assure':'no'}",
        "{'type':'table','img':'A','configure':{'format':'csv'}}",
        "{'type':'table','img':'A','configure':[]}",
        "{'type':'documents'}",
        "{'type':'documents','img':'A','type_list':[]}",
        "{'type':'documents','img':'A','type_list':'vat_invoice'}",
        "{'type':'documents','img':'A','type_list':['']}",
        "{'type':'documents','img':'A','type_list':['a\\n']}",
        "{'type':'documents','img':'A','type_list':[7]}",
        "{'type':'documents','img':'A','type_list':[null]}",
        "{'type':'documents','img':'A','side':'front'}",
        "{'type':'documents','img':'A','side':'FACE'}",
        "{'type':'documents','img':'A','side':['face']}",
        "{'type':'documents','img':'A','configure':{'side':'left'}}",
        "{'type':'documents','img':'A','configure':{'type_list':[]}}",
      })
  void bothRefuseBadCommandsForText(String body) {
    assertRefused(body, RECOGNITIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'add','template_id':'ID','img':'A'}",
        "{'template_id':'ID'}",
        "{'img':'A'}",
        "{'template_id':['ID'],'img':'A'}",
        "{'template_id':'ID','img':'A','template_version':0}",
        "{'template_id':'ID','img':'A','template_version':3000000000}",
        "{'template_id':'ID','img':'A','evidence':1}",
        "{'template_id':'ID','img':'A','page':0}",
        "{'template_id':'ID','img':'A','page':-1}",
        "{'template_id':'ID','img':'A','page':1.5}",
        "{'template_id':'ID','img':'A','page':100000}",
        "{'template_id':'ID','img':'A','page':'2'}",
        "{'template_id':'ID','img':'A','page':[1,2]}",
        "{'template_id':'ID','img':['A']}",
      })
  void bothRefuseBadQueries(String body) {
    assertRefused(body, RECOGNITIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text','img':'A','image':'B'}",
        "{'type':'text','img':'A','upright':true,'dir_assure':false}",
        "{'type':'text','img':'A','min_size':1,'configure':{'min_size':2}}",
        "{'type':'text','img':'A','configure':'no JSON'}",
        "{'type':'table','img':'A','upright':true,'configure':{'dir_assure':false}}",
        "{'type':'table','img':'A','configure':'{\\'format\\':\\'csv\\'}'}",
        "{'type':'documents','img':'A','side':'face','configure':{'side':'back'}}",
        "{'type':'documents','img':'A','type_list':['a'],'configure':{'type_list':['b']}}",
        "{'type':'documents','img':'A','configure':'{\\'type_list\\':[]}'}",
      })
  void whatASchemaCannotSayOfTextTheParserStillRefuses(String body) {
    assertRefusedByTheParserAlone(body, RECOGNITIONS);
  }
}
