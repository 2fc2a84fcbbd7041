target_sources(partnergraph_tests PRIVATE
  ingest/decisions_reader_test.cpp
  ingest/document_programme_test.cpp
  ingest/english_plans_test.cpp
  ingest/input_test.cpp
  ingest/label_test.cpp
  ingest/lexicon_reader_test.cpp
  ingest/nordic_plans_test.cpp
  ingest/osloregionen_test.cpp
  ingest/partner_field_test.cpp
  ingest/partner_label_test.cpp
  ingest/programme_json_test.cpp
  ingest/same_programme_test.cpp
  ingest/table_programme_test.cpp
  ingest/unlabelled_measures_test.cpp
  ingest/unnamed_columns_test.cpp
  ingest/unmarked_headings_test.cpp)
