package dev.grille.lab.cases.pages.words;

import java.util.List;

/** English words by the part that they play in a sentence. */
final class EnglishVocabulary {
  static final List<String> WHO =
      words(
          "committee|landlord|engineer|nurse|librarian|driver|contractor|applicant|supplier|teacher|"
              + "manager|tenant|surveyor|gardener|visitor|cashier|council|pharmacist|editor|"
              + "accountant|volunteer|inspector|harbour office|sales team|front desk|night shift|"
              + "post room|chemist|joiner|referee|choir|warehouse|customer|neighbour|secretary");
  static final List<String> ADJECTIVE =
      words(
          "quiet|annual|heavy|broken|spare|yellow|urgent|second|small|fragile|local|empty|wooden|"
              + "recent|monthly|brief|narrow|grey|frozen|public|signed|missing|portable|expensive|"
              + "former|northern|joint|weekly|quick|plain|rusty|bright|unused|exact");
  static final List<String> WHAT =
      words(
          "boiler|invoice|window|report|garden|parcel|lease|fence|budget|keyboard|bridge|ticket|"
              + "medicine|platform|jacket|ladder|questionnaire|exhibition|schedule|ceiling|engine|"
              + "account|kitchen|warranty|pavement|luggage|photograph|juniper hedge|quartz clock|"
              + "wage slip|guest list|fire exit|car park|water meter|proxy form|gas valve|map|"
              + "violin|minutes|oak table|receipt|battery|cupboard|vaccine|timetable");
  static final List<String> DO =
      words(
          "repair|deliver|review|collect|measure|paint|cancel|replace|approve|inspect|borrow|renew|"
              + "clean|register|postpone|translate|weigh|label|photograph|store|discuss|return|"
              + "publish|exchange|adjust|request|examine|forward|acknowledge|justify");
  static final List<String> MODAL =
      words("must|will|should|may|cannot|did not|is going to|agreed to");
  static final List<String> WHEN =
      words(
          "before noon|on Friday|next week|during the holidays|without delay|every morning|"
              + "by the end of June|after the meeting|at the same time|twice a year|in due course|"
              + "from Monday to Thursday|until further notice|later this month|once only");
  static final List<String> WHERE =
      words(
          "in the main hall|behind the station|at the back door|on the second floor|near the river|"
              + "at Gate 4|in Room 217|beside the quay|across the yard|at our office");
  static final List<String> OPENING =
      words(
          "Please note that|We regret that|As agreed,|In our view,|For this reason,|"
              + "According to the survey,|It is likely that|We are pleased that|If possible,|Therefore");
  static final List<String> TITLE =
      words(
          "Annual Report|Notice of Works|Summer Concert|Terms of Delivery|Job Vacancy|Fire Safety|"
              + "Minutes of Meeting|Price List|Open House|Water Supply|Lost Property|Book Fair|"
              + "Road Closure|Market Day|Staff Rota|Travel Guide|Jazz Night|Flu Clinic|Quiz Evening|"
              + "Warranty Card|Visitor Rules|Garden Show|Swimming Gala|Membership Renewal");
  static final List<String> LABEL =
      words(
          "Name|Date|Amount|Quantity|Total|Address|Phone|Reference|Price|Unit|Account|Balance|Room|"
              + "Class|Weight|Status|Tax|Remarks|Order No.|Customer|Due date|Discount|Batch|Origin|"
              + "Model|Size|Colour|Subject|Signature|Deposit|Freight|Net");
  static final List<String> GOODS =
      words(
          "Apples|Brown bread|Coffee beans|Paper towels|Screws 4 mm|Envelopes|Orange juice|Batteries|"
              + "Notebook|Light bulb|Green tea|Cheddar|Shampoo|Umbrella|Socks|Tape measure|Olives|"
              + "Rice 2 kg|Honey|Soap|Candles|Dog food|Pencils|Garlic|Yoghurt|Wool jumper|Key ring|"
              + "Gloves|Toothbrush|Vinegar|Extension lead|Quiche");
  static final List<String> COUNTY = words("Kent|Dorset|Fife|Essex|Surrey|Powys|Devon|York");

  private EnglishVocabulary() {}

  private static List<String> words(String joined) {
    return List.of(joined.split("\\|"));
  }
}
