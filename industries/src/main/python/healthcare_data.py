"""What the healthcare vocabularies are made of: written for this project.

The codes and their meanings are those of public code sets (ICD-10-CM of the CDC, provider taxonomy of the NUCC; CPT codes
with descriptions of our own). Weights, ages, seasons and settings are rough shares as seen in US practice, not measured.

DIAGNOSES: department -> lines "code | description | weight | sex | ages | season | setting", where blank fits all.
DEPARTMENT_FACTORS: factors of all weights of a department.
VISITS: what a diagnosis is seen for, a problem unless named here.
PROCEDURES: lines "code | description | weight | settings | line | diagnoses | ages"; O* is all codes that begin so.
CHARGES: rough charges of the procedures in USD; only their order matters.
WOMEN: shares of women by specialty; of all others OTHER_WOMEN.
SPECIALTIES: lines "specialty | department | taxonomy code | credential | weight".
"""

SEASONS = {
    "": "",
    "flu": "1=9, 2=9, 3=4, 4=1, 5-9=0.05, 10=0.6, 11=2.5, 12=7",
    "rsv": "1=6, 2=4, 3=1, 4-8=0.1, 9=0.5, 10=2, 11-12=6",
    "cold": "1-2=2.2, 3=1.6, 4=1, 5=0.7, 6-8=0.45, 9=1.1, 10=1.3, 11=1.5, 12=2",
    "pollen": "1-2=0.3, 3=1.6, 4-5=3.5, 6=2, 7=1, 8=1.2, 9=2.4, 10=1, 11-12=0.3",
    "summer": "1-3=0.3, 4=0.8, 5=1.6, 6-8=2.8, 9=1.6, 10=0.7, 11-12=0.3",
    "heat": "1-4=0.02, 5=0.5, 6=3, 7-8=5, 9=1, 10=0.1, 11-12=0.02",
    "winter": "1-2=3, 3=1.5, 4=0.6, 5-9=0.2, 10=0.5, 11=1.4, 12=3",
}

SETTINGS = {
    "": "",
    "clinic": "Outpatient=4, Telehealth=3, Inpatient=0.15, Emergency=0.1",
    "visit": "Outpatient=4, Emergency=0.15, Inpatient=0.1",
    "office": "Outpatient",
    "acute": "Emergency=5, Outpatient=1.5, Telehealth=1.2, Inpatient=0.3",
    "urgent": "Emergency=5, Outpatient=0.3, Inpatient=0.6",
    "severe": "Inpatient=6, Emergency=2",
    "mixed": "Outpatient=2, Emergency=2, Inpatient=2, Telehealth=1",
    "ward": "Inpatient",
    "injury": "Emergency=6, Outpatient=1.5, Inpatient=0.4",
    "mental": "Telehealth=8, Outpatient=3, Emergency=0.6, Inpatient=0.6",
    "day": "Outpatient=4, Inpatient=1, Emergency=0.3",
    "surgical": "Inpatient=5, Outpatient=1, Emergency=0.5",
}

DIAGNOSES = {
    "Family Medicine": """
Z00.00 | Encounter for general adult medical examination without abnormal findings | 9 | | 18-120 | | office
Z00.01 | Encounter for general adult medical examination with abnormal findings | 3 | | 18-120 | | office
Z23 | Encounter for immunization | 5 | | | flu | office
I10 | Essential (primary) hypertension | 14 | | 18-39=0.3, 40-59, 60-120=1.8 | | clinic
E78.5 | Hyperlipidemia, unspecified | 8 | | 25-44=0.4, 45-120=1.3 | | clinic
E78.00 | Pure hypercholesterolemia, unspecified | 4 | | 25-44=0.4, 45-120=1.3 | | clinic
E66.9 | Obesity, unspecified | 3 | | 12-120 | | clinic
J06.9 | Acute upper respiratory infection, unspecified | 6 | | 0-17=1.4, 18-120 | cold | acute
J02.9 | Acute pharyngitis, unspecified | 3.5 | | 2-17=1.8, 18-64 | cold | acute
J02.0 | Streptococcal pharyngitis | 2 | | 3-15=3, 16-45 | cold | acute
J01.90 | Acute sinusitis, unspecified | 3 | | 10-120 | cold | clinic
J20.9 | Acute bronchitis, unspecified | 3 | | 5-120 | cold | acute
J10.1 | Influenza due to other identified influenza virus with other respiratory manifestations | 4 | | | flu | acute
J11.1 | Influenza due to unidentified influenza virus with other respiratory manifestations | 2.5 | | | flu | acute
U07.1 | COVID-19 | 3 | | 0-17=0.4, 18-64, 65-120=2 | cold | acute
N39.0 | Urinary tract infection, site not specified | 5 | F=5, M | 2-17=0.5, 18-64, 65-120=2 | | acute
M54.50 | Low back pain, unspecified | 6 | | 18-120 | | clinic
R05.9 | Cough, unspecified | 2.5 | | | cold | clinic
R53.83 | Other fatigue | 2.5 | | 14-120 | | clinic
R51.9 | Headache, unspecified | 2.5 | | 6-80 | | acute
E55.9 | Vitamin D deficiency, unspecified | 2.5 | | 18-120 | winter | clinic
F17.210 | Nicotine dependence, cigarettes, uncomplicated | 2 | | 18-80 | | clinic
Z71.3 | Dietary counseling and surveillance | 1 | | 10-80 | | clinic
W57.XXXA | Bitten or stung by nonvenomous insect and other nonvenomous arthropods, initial encounter | 1.2 | | | heat | acute
A69.20 | Lyme disease, unspecified | 0.5 | | | summer | visit
L23.7 | Allergic contact dermatitis due to plants, except food | 0.8 | | 4-80 | summer | acute
""",
    "Internal Medicine": """
A41.9 | Sepsis, unspecified organism | 7 | | 18-64, 65-120=3 | | severe
N17.9 | Acute kidney failure, unspecified | 3 | | 40-64, 65-120=3 | | severe
E87.1 | Hypo-osmolality and hyponatremia | 1.5 | | 50-64, 65-120=2 | | severe
E86.0 | Dehydration | 1.5 | | 0-4=2, 18-64, 65-120=2 | heat | urgent
L03.115 | Cellulitis of right lower limb | 2 | | 18-120 | summer | mixed
L03.116 | Cellulitis of left lower limb | 2 | | 18-120 | summer | mixed
D64.9 | Anemia, unspecified | 2.5 | F=1.5, M | 18-120 | | mixed
D50.9 | Iron deficiency anemia, unspecified | 2.5 | F=3, M | 12-120 | | clinic
R55 | Syncope and collapse | 2 | | 16-64, 65-120=2 | heat | urgent
R41.82 | Altered mental status, unspecified | 1.5 | | 18-64, 65-120=4 | | severe
R26.81 | Unsteadiness on feet | 1 | | 65-120 | | clinic
Z79.4 | Long term (current) use of insulin | 1.2 | | 18-120 | | clinic
I95.9 | Hypotension, unspecified | 1 | | 50-120 | | mixed
T67.5XXA | Heat exhaustion, unspecified, initial encounter | 1.5 | | 10-120 | heat | urgent
""",
    "Pediatrics": """
Z00.129 | Encounter for routine child health examination without abnormal findings | 40 | | 0-1=4, 2-5=2, 6-17 | | office
Z00.121 | Encounter for routine child health examination with abnormal findings | 8 | | 0-1=3, 2-5=2, 6-17 | | office
J21.0 | Acute bronchiolitis due to respiratory syncytial virus | 10 | | 0=3, 1-2 | rsv | mixed
J21.9 | Acute bronchiolitis, unspecified | 4 | | 0=3, 1-2 | rsv | mixed
J05.0 | Acute obstructive laryngitis [croup] | 4 | | 0-6 | cold | urgent
H66.90 | Otitis media, unspecified, unspecified ear | 14 | | 0-6=2, 7-12 | cold | acute
B08.4 | Enteroviral vesicular stomatitis with exanthem | 4 | | 0-9 | summer | acute
A08.4 | Viral intestinal infection, unspecified | 6 | | 0-17 | winter | acute
R50.9 | Fever, unspecified | 7 | | 0-5=2, 6-17 | | acute
F90.2 | Attention-deficit hyperactivity disorder, combined type | 8 | M=2.2, F, X | 5-17 | | mental
L20.9 | Atopic dermatitis, unspecified | 4 | | 0-12 | winter | clinic
K59.00 | Constipation, unspecified | 4 | | 1-17 | | clinic
L22 | Diaper dermatitis | 4 | | 0-2 | | clinic
R11.10 | Vomiting, unspecified | 4 | | 0-17 | winter | acute
R62.51 | Failure to thrive (child) | 1 | | 0-3 | | mixed
""",
    "Cardiology": """
I25.10 | Atherosclerotic heart disease of native coronary artery without angina pectoris | 7 | M=1.7, F, X | 45-64, 65-120=3 | | clinic
I48.91 | Unspecified atrial fibrillation | 5 | | 45-64=0.7, 65-120=3 | | mixed
I48.0 | Paroxysmal atrial fibrillation | 2.5 | | 45-64=0.7, 65-120=3 | | mixed
I50.9 | Heart failure, unspecified | 3 | | 50-64, 65-120=4 | winter | mixed
I50.23 | Acute on chronic systolic (congestive) heart failure | 4 | | 50-64, 65-120=4 | winter | severe
I50.33 | Acute on chronic diastolic (congestive) heart failure | 3 | F=1.4, M, X | 50-64, 65-120=4 | winter | severe
I21.4 | Non-ST elevation (NSTEMI) myocardial infarction | 4 | M=1.6, F, X | 40-64, 65-120=2.5 | winter | severe
I21.09 | ST elevation (STEMI) myocardial infarction involving other coronary artery of anterior wall | 1.2 | M=1.8, F, X | 38-64, 65-120=2 | winter | severe
I13.0 | Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease | 2 | | 60-120 | | severe
R07.9 | Chest pain, unspecified | 6 | | 18-39=0.5, 40-120 | | urgent
R00.2 | Palpitations | 2.5 | | 16-80 | | clinic
I35.0 | Nonrheumatic aortic (valve) stenosis | 1.5 | | 60-120 | | mixed
I26.99 | Other pulmonary embolism without acute cor pulmonale | 1.2 | | 30-120 | | severe
I82.401 | Acute embolism and thrombosis of unspecified deep veins of right lower extremity | 1.2 | | 30-120 | | mixed
I83.90 | Asymptomatic varicose veins of unspecified lower extremity | 1 | F=2, M | 30-90 | | visit
I73.9 | Peripheral vascular disease, unspecified | 1.5 | | 55-120 | | clinic
Z95.0 | Presence of cardiac pacemaker | 1.2 | | 60-120 | | visit
""",
    "Pulmonology": """
J18.9 | Pneumonia, unspecified organism | 6 | | 0-17=0.6, 18-64=0.7, 65-120=3 | winter | severe
J44.1 | Chronic obstructive pulmonary disease with (acute) exacerbation | 4 | | 45-64, 65-120=2.5 | winter | severe
J44.9 | Chronic obstructive pulmonary disease, unspecified | 4 | | 45-64, 65-120=2 | | clinic
J45.909 | Unspecified asthma, uncomplicated | 5 | | 4-17=2, 18-80 | pollen | clinic
J45.901 | Unspecified asthma with (acute) exacerbation | 3 | | 2-17=2, 18-80 | cold | urgent
J96.01 | Acute respiratory failure with hypoxia | 4 | | 18-64, 65-120=3 | winter | severe
R06.02 | Shortness of breath | 3 | | 18-120 | | urgent
J69.0 | Pneumonitis due to inhalation of food and vomit | 1 | | 60-120 | | severe
J84.10 | Pulmonary fibrosis, unspecified | 0.6 | | 55-120 | | clinic
G47.33 | Obstructive sleep apnea (adult) (pediatric) | 4 | M=1.8, F, X | 25-85 | | clinic
R91.1 | Solitary pulmonary nodule | 1 | | 45-90 | | visit
""",
    "Gastroenterology": """
K21.9 | Gastro-esophageal reflux disease without esophagitis | 6 | | 18-120 | | clinic
Z12.11 | Encounter for screening for malignant neoplasm of colon | 5 | | 45-80 | | office
K92.2 | Gastrointestinal hemorrhage, unspecified | 2.5 | | 40-64, 65-120=2.5 | | severe
K57.30 | Diverticulosis of large intestine without perforation or abscess without bleeding | 1.5 | | 45-120 | | visit
K57.32 | Diverticulitis of large intestine without perforation or abscess without bleeding | 2 | | 35-120 | | mixed
K85.90 | Acute pancreatitis without necrosis or infection, unspecified | 2 | | 25-90 | | severe
K58.9 | Irritable bowel syndrome, unspecified | 2 | F=2, M, X | 16-70 | | clinic
K50.90 | Crohn's disease, unspecified, without complications | 0.8 | | 14-70 | | clinic
K51.90 | Ulcerative colitis, unspecified, without complications | 0.8 | | 16-70 | | clinic
K74.60 | Unspecified cirrhosis of liver | 1.5 | | 40-85 | | mixed
K76.0 | Fatty (change of) liver, not elsewhere classified | 2 | | 25-80 | | clinic
R10.9 | Unspecified abdominal pain | 6 | | 5-90 | | acute
K52.9 | Noninfective gastroenteritis and colitis, unspecified | 2.5 | | | winter | acute
A04.72 | Enterocolitis due to Clostridium difficile, not specified as recurrent | 0.8 | | 50-120 | | severe
""",
    "Endocrinology": """
E11.9 | Type 2 diabetes mellitus without complications | 9 | | 20-44=0.4, 45-120=1.5 | | clinic
E11.65 | Type 2 diabetes mellitus with hyperglycemia | 5 | | 25-44=0.5, 45-120=1.4 | | clinic
E11.22 | Type 2 diabetes mellitus with diabetic chronic kidney disease | 2.5 | | 45-120 | | clinic
E10.9 | Type 1 diabetes mellitus without complications | 1.2 | | 5-70 | | clinic
E11.10 | Type 2 diabetes mellitus with ketoacidosis without coma | 0.8 | | 20-80 | | severe
E10.10 | Type 1 diabetes mellitus with ketoacidosis without coma | 0.8 | | 6-60 | | severe
E03.9 | Hypothyroidism, unspecified | 5 | F=4, M, X | 20-120 | | clinic
E05.90 | Thyrotoxicosis, unspecified without thyrotoxic crisis or storm | 0.8 | F=4, M | 18-80 | | clinic
E04.1 | Nontoxic single thyroid nodule | 1 | F=3, M | 25-85 | | visit
M81.0 | Age-related osteoporosis without current pathological fracture | 3 | F=4, M | 55-120 | | visit
E28.2 | Polycystic ovarian syndrome | 1.2 | F | 15-45 | | clinic
E29.1 | Testicular hypofunction | 1 | M | 35-80 | | clinic
""",
    "Nephrology": """
N18.30 | Chronic kidney disease, stage 3 unspecified | 3 | | 45-64, 65-120=2.5 | | clinic
N18.4 | Chronic kidney disease, stage 4 (severe) | 1.2 | | 50-120 | | clinic
N18.6 | End stage renal disease | 3 | | 35-90 | | visit
I12.9 | Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease | 2 | | 45-120 | | clinic
E87.5 | Hyperkalemia | 0.8 | | 45-120 | | severe
""",
    "Neurology": """
I63.9 | Cerebral infarction, unspecified | 4 | | 45-64, 65-120=3 | | severe
G45.9 | Transient cerebral ischemic attack, unspecified | 1.5 | | 45-120 | | urgent
G43.909 | Migraine, unspecified, not intractable, without status migrainosus | 4 | F=3, M, X | 10-65 | | acute
G40.909 | Epilepsy, unspecified, not intractable, without status epilepticus | 1.5 | | 1-90 | | mixed
R56.9 | Unspecified convulsions | 1.5 | | | | urgent
G20.A1 | Parkinson's disease without dyskinesia, without mention of fluctuations | 1.2 | M=1.4, F | 55-120 | | clinic
G35 | Multiple sclerosis | 0.8 | F=3, M | 20-65 | | clinic
G30.9 | Alzheimer's disease, unspecified | 1.8 | | 65-120 | | clinic
F03.90 | Unspecified dementia, unspecified severity, without behavioral disturbance | 2 | | 65-120 | | mixed
G62.9 | Polyneuropathy, unspecified | 2 | | 45-120 | | clinic
R42 | Dizziness and giddiness | 3 | | 18-120 | | acute
G56.01 | Carpal tunnel syndrome, right upper limb | 1.2 | F=2, M | 25-75 | | visit
S06.0X0A | Concussion without loss of consciousness, initial encounter | 1.5 | | 6-25=2, 26-90 | | injury
""",
    "Psychiatry": """
F41.1 | Generalized anxiety disorder | 8 | F=1.8, M, X | 12-80 | | mental
F41.9 | Anxiety disorder, unspecified | 6 | F=1.7, M, X | 10-85 | | mental
F32.A | Depression, unspecified | 5 | F=1.6, M, X | 12-90 | winter | mental
F33.1 | Major depressive disorder, recurrent, moderate | 5 | F=1.6, M, X | 16-85 | winter | mental
F43.23 | Adjustment disorder with mixed anxiety and depressed mood | 3 | | 10-80 | | mental
F43.10 | Post-traumatic stress disorder, unspecified | 2.5 | | 14-80 | | mental
F31.9 | Bipolar disorder, unspecified | 2 | | 18-75 | | mental
F20.9 | Schizophrenia, unspecified | 1 | | 18-75 | | mixed
F10.20 | Alcohol dependence, uncomplicated | 1.8 | M=2, F, X | 21-75 | | mixed
F11.20 | Opioid dependence, uncomplicated | 1.5 | | 18-65 | | clinic
G47.00 | Insomnia, unspecified | 2.5 | | 18-90 | | mental
R45.851 | Suicidal ideations | 1.5 | | 12-70 | | urgent
""",
    "Orthopedics": """
M17.11 | Unilateral primary osteoarthritis, right knee | 3.5 | F=1.4, M | 45-64, 65-120=1.8 | | surgical
M17.12 | Unilateral primary osteoarthritis, left knee | 3.3 | F=1.4, M | 45-64, 65-120=1.8 | | surgical
M16.11 | Unilateral primary osteoarthritis, right hip | 2 | | 50-120 | | surgical
M25.561 | Pain in right knee | 3 | | 12-90 | | visit
M25.511 | Pain in right shoulder | 2.5 | | 18-90 | | visit
M75.101 | Unspecified rotator cuff tear or rupture of right shoulder, not specified as traumatic | 1.2 | | 40-80 | | visit
M51.26 | Other intervertebral disc displacement, lumbar region | 1.5 | | 25-75 | | visit
M48.061 | Spinal stenosis, lumbar region without neurogenic claudication | 1.5 | | 55-90 | | surgical
S72.001A | Fracture of unspecified part of neck of right femur, initial encounter for closed fracture | 2.5 | F=2.2, M | 65-79, 80-120=3 | winter | severe
S52.501A | Unspecified fracture of the lower end of right radius, initial encounter for closed fracture | 1.8 | | 5-15=1.5, 16-49=0.6, 50-90 | | injury
S93.401A | Sprain of unspecified ligament of right ankle, initial encounter | 3 | | 8-60 | | injury
S83.241A | Other tear of medial meniscus, current injury, right knee, initial encounter | 1.2 | | 14-75 | | visit
S83.511A | Sprain of anterior cruciate ligament of right knee, initial encounter | 0.8 | | 14-45 | | injury
S82.891A | Other fracture of right lower leg, initial encounter for closed fracture | 1.2 | | 10-85 | winter | injury
S62.509A | Fracture of unspecified phalanx of unspecified thumb, initial encounter for closed fracture | 0.8 | | 10-60 | | injury
M65.341 | Trigger finger, right ring finger | 0.8 | | 40-85 | | visit
""",
    "General Surgery": """
K80.20 | Calculus of gallbladder without cholecystitis without obstruction | 2 | F=2.5, M | 25-85 | | surgical
K81.0 | Acute cholecystitis | 1.2 | F=2, M | 25-90 | | severe
K35.80 | Unspecified acute appendicitis | 0.8 | | 8-40=2, 41-80=0.6 | | severe
K40.90 | Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent | 1.8 | M=8, F | 20-85 | | day
K42.9 | Umbilical hernia without obstruction or gangrene | 1 | | 20-80 | | day
K56.609 | Unspecified intestinal obstruction, unspecified as to partial versus complete obstruction | 2 | | 35-120 | | severe
S01.81XA | Laceration without foreign body of other part of head, initial encounter | 2.5 | | | | injury
S61.219A | Laceration without foreign body of unspecified finger without damage to nail, initial encounter | 3 | | 5-80 | | injury
S09.90XA | Unspecified injury of head, initial encounter | 3.5 | | 0-10=2, 11-64=0.7, 65-120=2 | | injury
L02.91 | Cutaneous abscess, unspecified | 1.5 | | 10-80 | summer | injury
K64.9 | Unspecified hemorrhoids | 1 | | 25-80 | | visit
""",
    "Obstetrics & Gynecology": """
Z34.90 | Encounter for supervision of normal pregnancy, unspecified, unspecified trimester | 10 | F | 15-19=0.3, 20-34=2, 35-44=0.6 | | office
Z34.80 | Encounter for supervision of other normal pregnancy, unspecified trimester | 5 | F | 20-34=2, 35-44=0.8 | | office
O80 | Encounter for full-term uncomplicated delivery | 9 | F | 15-19=0.3, 20-34=2, 35-44=0.6 | | ward
O34.211 | Maternal care for low transverse scar from previous cesarean delivery | 4 | F | 20-34=1.5, 35-44 | | ward
O99.820 | Streptococcus B carrier state complicating pregnancy | 1 | F | 18-44 | | ward
O24.410 | Gestational diabetes mellitus in pregnancy, diet controlled | 1.5 | F | 20-44 | | visit
O21.0 | Mild hyperemesis gravidarum | 1.5 | F | 16-42 | | urgent
O20.0 | Threatened abortion | 1.2 | F | 16-44 | | urgent
O14.10 | Severe pre-eclampsia, unspecified trimester | 1 | F | 16-44 | | ward
Z01.419 | Encounter for gynecological examination (general) (routine) without abnormal findings | 9 | F | 18-75 | | office
Z12.31 | Encounter for screening mammogram for malignant neoplasm of breast | 8 | F | 40-80 | | office
Z30.9 | Encounter for contraceptive management, unspecified | 3 | F | 14-45 | | clinic
N92.0 | Excessive and frequent menstruation with regular cycle | 2 | F | 13-52 | | clinic
N95.1 | Menopausal and female climacteric states | 2.5 | F | 45-62 | | clinic
D25.9 | Leiomyoma of uterus, unspecified | 1.5 | F | 28-55 | | mixed
N83.209 | Unspecified ovarian cyst, unspecified side | 1.5 | F | 15-55 | | mixed
N80.9 | Endometriosis, unspecified | 1 | F | 18-48 | | clinic
N76.0 | Acute vaginitis | 1.8 | F | 15-60 | | clinic
""",
    "Urology": """
N40.1 | Benign prostatic hyperplasia with lower urinary tract symptoms | 5 | M | 50-64, 65-120=2.5 | | clinic
N20.0 | Calculus of kidney | 2.5 | M=1.5, F, X | 20-80 | summer | mixed
N20.1 | Calculus of ureter | 2 | M=1.6, F, X | 20-80 | summer | urgent
R31.9 | Hematuria, unspecified | 1.5 | | 30-120 | | visit
N32.81 | Overactive bladder | 1.8 | F=1.8, M | 40-120 | | clinic
N52.9 | Male erectile dysfunction, unspecified | 1.5 | M | 35-80 | | clinic
R33.9 | Retention of urine, unspecified | 1 | M=4, F | 55-120 | | urgent
""",
    "Dermatology": """
L70.0 | Acne vulgaris | 3 | | 12-35 | | clinic
L57.0 | Actinic keratosis | 3.5 | | 50-120 | | visit
L82.1 | Other seborrheic keratosis | 2.5 | | 40-120 | | visit
D22.9 | Melanocytic nevi, unspecified | 2.5 | | 10-80 | summer | visit
L40.0 | Psoriasis vulgaris | 1.5 | | 16-80 | winter | clinic
L30.9 | Dermatitis, unspecified | 2.5 | | | | clinic
L50.9 | Urticaria, unspecified | 1.2 | | 2-70 | summer | acute
B35.1 | Tinea unguium | 1 | | 30-90 | | clinic
L55.9 | Sunburn, unspecified | 0.6 | | 5-60 | heat | acute
""",
    "Ophthalmology": """
H25.13 | Age-related nuclear cataract, bilateral | 4 | | 55-64=0.6, 65-120=2 | | office
H40.1131 | Primary open-angle glaucoma, bilateral, mild stage | 2 | | 50-120 | | office
H52.13 | Myopia, bilateral | 3 | | 8-45 | | office
H10.9 | Unspecified conjunctivitis | 2 | | 0-12=2, 13-70 | | acute
H04.123 | Dry eye syndrome of bilateral lacrimal glands | 1.8 | F=2, M, X | 35-120 | winter | office
E11.319 | Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema | 1 | | 40-90 | | office
H35.3130 | Nonexudative age-related macular degeneration, bilateral, stage unspecified | 1 | | 60-120 | | office
""",
    "Otolaryngology": """
J30.2 | Other seasonal allergic rhinitis | 3.5 | | 4-70 | pollen | clinic
J30.9 | Allergic rhinitis, unspecified | 3 | | 4-80 | pollen | clinic
J32.9 | Chronic sinusitis, unspecified | 1.8 | | 16-80 | cold | clinic
H61.23 | Impacted cerumen, bilateral | 2 | | 5-19=0.5, 20-120 | | office
H90.3 | Sensorineural hearing loss, bilateral | 2 | | 50-64=0.5, 65-120=2 | | office
H93.13 | Tinnitus, bilateral | 1 | | 30-85 | | office
J35.3 | Hypertrophy of tonsils with hypertrophy of adenoids | 1 | | 3-12 | | office
R04.0 | Epistaxis | 1.2 | | 3-15, 50-120=2 | winter | urgent
""",
    "Oncology": """
C50.919 | Malignant neoplasm of unspecified site of unspecified female breast | 3.5 | F | 35-49=0.6, 50-90 | | mixed
C61 | Malignant neoplasm of prostate | 3 | M | 50-64=0.7, 65-120=1.6 | | clinic
C34.90 | Malignant neoplasm of unspecified part of unspecified bronchus or lung | 2 | | 45-64=0.6, 65-120=1.6 | | mixed
C18.9 | Malignant neoplasm of colon, unspecified | 1.5 | | 45-120 | | mixed
C85.90 | Non-Hodgkin lymphoma, unspecified, unspecified site | 0.8 | | 25-90 | | mixed
C90.00 | Multiple myeloma not having achieved remission | 0.6 | | 50-90 | | mixed
C43.9 | Malignant melanoma of skin, unspecified | 0.8 | | 25-90 | | visit
Z51.11 | Encounter for antineoplastic chemotherapy | 4 | | 30-85 | | office
D70.1 | Agranulocytosis secondary to cancer chemotherapy | 0.8 | | 30-85 | | severe
Z85.3 | Personal history of malignant neoplasm of breast | 1.5 | F=1, M=0.01 | 45-90 | | clinic
""",
    "Rheumatology": """
M06.9 | Rheumatoid arthritis, unspecified | 2.5 | F=2.8, M, X | 25-85 | | clinic
M10.9 | Gout, unspecified | 2 | M=3, F | 35-90 | | acute
M79.7 | Fibromyalgia | 1.5 | F=5, M, X | 25-70 | | clinic
M32.9 | Systemic lupus erythematosus, unspecified | 0.7 | F=9, M | 18-60 | | clinic
M35.3 | Polymyalgia rheumatica | 0.6 | F=2, M | 60-120 | | clinic
""",
    "Infectious Disease": """
B20 | Human immunodeficiency virus [HIV] disease | 1 | M=3.5, F, X | 20-75 | | clinic
B18.2 | Chronic viral hepatitis C | 0.8 | | 25-75 | | clinic
M86.9 | Osteomyelitis, unspecified | 0.8 | | 30-90 | | severe
B02.9 | Zoster without complications | 1.5 | | 18-49=0.4, 50-120 | | acute
A49.02 | Methicillin resistant Staphylococcus aureus infection, unspecified site | 0.8 | | 10-90 | | severe
""",
}

VISITS = {
    "preventive": ["Z00.00", "Z00.01", "Z00.129", "Z00.121", "Z01.419"],
    "service": ["Z12.31", "Z12.11", "Z23", "Z51.11", "O80", "O99.820", "O34.211"],
}

DEPARTMENT_FACTORS = {
    "Obstetrics & Gynecology": 4.5,
    "Ophthalmology": 3,
    "Orthopedics": 1.8,
    "Oncology": 0.6,
    "Cardiology": 0.8,
    "Endocrinology": 0.7,
}

CLAIM_SETTINGS = {"clinic": "Outpatient, Telehealth"}

# What may be the first line of a claim, by what the visit is for and who comes, and what comes beside it ("next").
LINES = {
    "new": "new, referred=0.04",
    "known": "known, referred, new=0.03",
    "first": "known, referred, new",
    "ward": "known=0.5, referred=0.5, new=0.5, next",
    "any": "known, referred, new=0.3, next",
    "test": "known=0.3, referred=0.3, new=0.1, next",
    "next": "next",
    "surgery": "known, referred, new=0.1",
    "therapy": "known, referred",
    "evaluation": "known=0.5, referred=0.5, new=10",
    "dialysis": "known, referred, new",
    "colonoscopy": "service, known, referred",
    "vaccine": "service, next",
    "service": "service",
    "preventive": "preventive",
    "new preventive": "new preventive",
}

PROCEDURES = """
99202 | Office visit, new patient, straightforward, 15 minutes or more | 3 | clinic | new | |
99203 | Office visit, new patient, low complexity, 30 minutes or more | 8 | clinic | new | |
99204 | Office visit, new patient, moderate complexity, 45 minutes or more | 7 | clinic | new | |
99205 | Office visit, new patient, high complexity, 60 minutes or more | 2 | clinic | new | |
99212 | Office visit, established patient, straightforward, 10 minutes or more | 4 | clinic | known | |
99213 | Office visit, established patient, low complexity, 20 minutes or more | 24 | clinic | known | |
99214 | Office visit, established patient, moderate complexity, 30 minutes or more | 26 | clinic | known | |
99215 | Office visit, established patient, high complexity, 40 minutes or more | 4 | clinic | known | |
G2211 | Complexity add-on to an office visit, continuing care | 3 | Outpatient=0.4, Telehealth=3 | next | |
96127 | Brief emotional or behavioral assessment with standard instrument | 2 | Outpatient=0.5, Telehealth=3 | next | | 6-120
99457 | Remote monitoring treatment management, first 20 minutes | 4 | Telehealth | next | |
99381 | Preventive visit, new patient, infant under 1 year | 10 | Outpatient | new preventive | Z00.12* | 0
99382 | Preventive visit, new patient, age 1 to 4 | 10 | Outpatient | new preventive | Z00.12* | 1-4
99383 | Preventive visit, new patient, age 5 to 11 | 10 | Outpatient | new preventive | Z00.12* | 5-11
99384 | Preventive visit, new patient, age 12 to 17 | 10 | Outpatient | new preventive | Z00.12* | 12-17
99385 | Preventive visit, new patient, age 18 to 39 | 10 | Outpatient | new preventive | Z00.0*, Z01.419 | 18-39
99386 | Preventive visit, new patient, age 40 to 64 | 10 | Outpatient | new preventive | Z00.0*, Z01.419 | 40-64
99387 | Preventive visit, new patient, age 65 and over | 10 | Outpatient | new preventive | Z00.0*, Z01.419 | 65-120
99391 | Preventive visit, established patient, infant under 1 year | 45 | Outpatient | preventive | Z00.12* | 0
99392 | Preventive visit, established patient, age 1 to 4 | 40 | Outpatient | preventive | Z00.12* | 1-4
99393 | Preventive visit, established patient, age 5 to 11 | 30 | Outpatient | preventive | Z00.12* | 5-11
99394 | Preventive visit, established patient, age 12 to 17 | 25 | Outpatient | preventive | Z00.12* | 12-17
99395 | Preventive visit, established patient, age 18 to 39 | 6 | Outpatient | preventive | Z00.0*, Z01.419 | 18-39
99396 | Preventive visit, established patient, age 40 to 64 | 8 | Outpatient | preventive | Z00.0*, Z01.419 | 40-64
99397 | Preventive visit, established patient, age 65 and over | 2 | Outpatient | preventive | Z00.0*, Z01.419=4 | 65-120
G0439 | Annual wellness visit, subsequent | 8 | Outpatient | preventive | Z00.0* | 65-120
99281 | Emergency department visit that may not need a physician | 1 | Emergency | first | |
99282 | Emergency department visit, straightforward | 4 | Emergency | first | |
99283 | Emergency department visit, low complexity | 22 | Emergency | first | |
99284 | Emergency department visit, moderate complexity | 30 | Emergency | first | |
99285 | Emergency department visit, high complexity | 20 | Emergency | first | |
99291 | Critical care, first 30 to 74 minutes | 12 | Emergency, Inpatient=2 | first | A41.9, J96.01, I21.*, I63.9, I26.99, E11.10, E10.10, J69.0, K92.2 |
99221 | Initial hospital care, low complexity | 4 | Inpatient | first | |
99222 | Initial hospital care, moderate complexity | 14 | Inpatient | first | |
99223 | Initial hospital care, high complexity | 16 | Inpatient | first | |
99231 | Subsequent hospital care, low complexity | 9 | Inpatient | ward | |
99232 | Subsequent hospital care, moderate complexity | 26 | Inpatient | ward | |
99233 | Subsequent hospital care, high complexity | 16 | Inpatient | ward | |
99238 | Hospital discharge day, 30 minutes or less | 8 | Inpatient | ward | |
99239 | Hospital discharge day, more than 30 minutes | 8 | Inpatient | ward | |
36415 | Collection of venous blood by venipuncture | 9 | Outpatient=2, Emergency | test | | 2-120
80053 | Comprehensive metabolic panel | 7 | Outpatient, Emergency=2 | test | | 2-120
80048 | Basic metabolic panel | 3 | Outpatient=0.5, Emergency=2 | test | | 2-120
85025 | Complete blood count with automated differential | 8 | Outpatient, Emergency=2 | test | |
80061 | Lipid panel | 20 | Outpatient | test | E78.*, I10, E11.*, I25.10, I48.*=0.5, E66.9, Z00.0* | 18-120
83036 | Hemoglobin A1c | 20 | Outpatient | test | E11.*, E10.*, Z79.4, E66.9=0.5, O24.410, Z00.0*=0.4 | 6-120
84443 | Thyroid stimulating hormone assay | 16 | Outpatient | test | E03.9=2, E05.90=2, E04.1=2, R53.83, F32.A=0.3, I48.*=0.4, R00.2, N92.0=0.5, Z00.0*=0.3 |
82306 | Vitamin D, 25-hydroxy | 20 | Outpatient | test | E55.9=2, M81.0 |
81001 | Urinalysis, automated, with microscopy | 20 | Outpatient, Emergency=1.5 | test | N39.0=2, R31.9=2, N20.*, N40.1, N32.81, R33.9, Z34.*, O*, N18.*=0.5, I12.9=0.5, R10.9=0.5 |
87804 | Influenza rapid antigen test | 16 | Outpatient, Emergency | test | J10.1=2, J11.1=2, J06.9=0.5, R50.9=0.5, R05.9=0.3, J20.9=0.3 |
87880 | Streptococcus A rapid antigen test | 16 | Outpatient, Emergency | test | J02.0=2, J02.9=1.5 |
87635 | SARS-CoV-2 amplified probe test | 14 | Outpatient, Emergency | test | U07.1=2, J06.9=0.6, R05.9=0.5, R50.9=0.5, J10.1=0.4, J11.1=0.4 |
84484 | Troponin, quantitative | 20 | Emergency | test | R07.9, I21.*, R06.02=0.5, R55=0.5, I50.*=0.5, I48.*=0.5 | 18-120
85379 | D-dimer, quantitative | 10 | Emergency | test | I26.99, I82.401, R06.02=0.6, R07.9=0.5 | 18-120
90471 | Administration of one vaccine | 12 | Outpatient | vaccine | Z23, Z00.* |
90656 | Influenza vaccine, trivalent, preservative free | 6 | Outpatient | next | Z23=3, Z00.* |
90715 | Tetanus, diphtheria and pertussis vaccine, age 7 and over | 3 | Outpatient | next | Z23=3, Z00.* | 12-120
90677 | Pneumococcal conjugate vaccine, 20 valent | 4 | Outpatient | next | Z23=3, Z00.0* | 65-120
90707 | Measles, mumps and rubella vaccine, live | 4 | Outpatient | next | Z23=3, Z00.12* | 1-4
96110 | Developmental screening with standard instrument | 10 | Outpatient | next | Z00.12* | 0-5
92551 | Screening test of hearing, pure tone, air only | 5 | Outpatient | next | Z00.12* | 5-17
97802 | Medical nutrition therapy, first assessment, each 15 minutes | 60 | Outpatient, Telehealth | any | Z71.3, E66.9=0.1, O24.410=0.2 |
99406 | Smoking cessation counseling, 3 to 10 minutes | 30 | Outpatient, Telehealth | any | F17.210 |
93000 | Electrocardiogram, 12 leads, with interpretation and report | 20 | Outpatient | any | I25.10, I48.*=1.5, R00.2=1.5, I10=0.3, I50.9=0.5, I35.0=0.5, R07.9, R55, I95.9=0.4 | 16-120
93010 | Electrocardiogram, interpretation and report only | 20 | Emergency | test | R07.9, I21.*, I48.*, R00.2, R55, I50.*=0.6, R06.02=0.5, E87.5=0.6, I95.9=0.4 | 16-120
93306 | Transthoracic echocardiogram, complete, with Doppler | 16 | Outpatient, Inpatient | any | I25.10, I48.*, I50.*=1.5, I35.0=3, I13.0, I21.*, R00.2=0.4, R55=0.4, I63.9=0.5, G45.9=0.4 |
93015 | Cardiovascular stress test with supervision and report | 12 | Outpatient | any | I25.10, R07.9=2 | 18-120
93280 | Programming of a dual lead pacemaker, in person | 80 | Outpatient | any | Z95.0 |
93458 | Left heart catheterization with coronary angiography | 40 | Inpatient, Outpatient=0.1 | surgery | I25.10, I21.4, I35.0=0.5, I50.23=0.2 | 18-120
92928 | Coronary stent placement, one vessel | 60 | Inpatient | surgery | I21.4=0.6, I21.09=3, I25.10 | 18-120
93970 | Duplex scan of veins of both legs | 30 | Outpatient, Emergency, Inpatient | any | I82.401, I83.90, I26.99=0.3 |
93922 | Noninvasive studies of arteries of both legs, limited | 40 | Outpatient | any | I73.9 |
94010 | Spirometry | 24 | Outpatient | any | J45.909, J44.*, J84.10, R06.02 | 6-120
94640 | Inhalation treatment for airway obstruction | 14 | Emergency, Inpatient, Outpatient=0.3 | any | J45.*, J44.*, J21.*, J05.0 |
95810 | Sleep study with 4 or more parameters, age 6 or over | 30 | Outpatient | surgery | G47.33 | 6-120
45378 | Colonoscopy, diagnostic | 20 | Outpatient, Inpatient=0.5 | colonoscopy | Z12.11, K57.30=0.6, K92.2, D50.9=0.2 | 18-120
45385 | Colonoscopy with removal of polyp by snare | 20 | Outpatient | colonoscopy | Z12.11, K57.30=0.2 | 18-120
45380 | Colonoscopy with biopsy | 18 | Outpatient, Inpatient=0.5 | colonoscopy | Z12.11, K50.90, K51.90=1.5, K58.9=0.3, C18.9=0.5 |
43239 | Upper gastrointestinal endoscopy with biopsy | 22 | Outpatient, Inpatient=0.6 | surgery | K21.9, K92.2=2, K74.60=0.5, D50.9=0.3 |
88305 | Tissue examination by a pathologist, level IV | 60 | Outpatient, Inpatient=0.5 | next | Z12.11, K21.9=0.2, K50.90=0.2, K51.90=0.2, D22.9, C43.9, L57.0=0.2, L82.1=0.2, K80.20=0.3, K81.0=0.3, K35.80=0.4, C50.919=0.3, C18.9=0.3 |
46221 | Hemorrhoid ligation with rubber bands | 40 | Outpatient | surgery | K64.9 |
71046 | Chest X-ray, 2 views | 16 | Emergency, Outpatient | test | J18.9=2, J44.*, J45.901, J20.9, J96.01=1.5, R06.02, R07.9, R05.9=0.6, J69.0, I50.*, J21.*, R50.9=0.3, U07.1=0.5, A41.9=0.6, J84.10=0.5 |
71260 | Chest CT with contrast | 14 | Emergency, Outpatient | any | R91.1=2, C34.90=1.5, J84.10, R06.02=0.3, C85.90, C50.919=0.5, J96.01=0.3 | 16-120
71275 | CT angiography of the chest | 40 | Emergency, Inpatient=0.5 | any | I26.99, R07.9=0.1, R06.02=0.2 | 16-120
70450 | Head CT without contrast | 20 | Emergency, Inpatient=0.6 | any | I63.9=1.5, G45.9=1.5, S09.90XA, S06.0X0A=1.5, R41.82=1.5, R51.9=0.7, R56.9, R42=0.5, R55=0.4, F03.90=0.3 |
70551 | Brain MRI without contrast | 16 | Outpatient, Inpatient | any | I63.9, G45.9, G43.909=0.5, G40.909=0.6, G35, G20.A1=0.5, G30.9, F03.90=0.6, R42=0.4, R51.9=0.3, R56.9 |
74177 | Abdomen and pelvis CT with contrast | 22 | Emergency, Inpatient, Outpatient=0.3 | any | R10.9, K35.80=2, K57.32=2, K85.90=1.5, K56.609=2, K81.0=0.5, K52.9=0.2, K92.2=0.5, C18.9=0.7, K50.90=0.5, C85.90=0.5 | 6-120
74176 | Abdomen and pelvis CT without contrast | 40 | Emergency, Outpatient=0.4 | any | N20.*, R31.9=0.6 |
76705 | Abdominal ultrasound, limited | 22 | Emergency, Outpatient, Inpatient=0.4 | any | K80.20, K81.0, K76.0, K74.60=0.6, R10.9=0.3, K85.90=0.3 |
76536 | Ultrasound of head and neck soft tissues | 40 | Outpatient | any | E04.1, E05.90=0.4 |
77080 | Bone density by dual-energy X-ray, axial skeleton | 40 | Outpatient | any | M81.0, M35.3=0.2 |
73562 | Knee X-ray, 3 views | 24 | Outpatient, Emergency | test | M17.*, M25.561, S83.*=1.5 |
73502 | Hip X-ray, 2 to 3 views | 24 | Outpatient, Emergency | test | M16.11, S72.001A=1.5 |
73030 | Shoulder X-ray, complete | 24 | Outpatient, Emergency | test | M25.511, M75.101=0.6 |
73610 | Ankle X-ray, complete | 24 | Outpatient, Emergency | test | S93.401A, S82.891A=1.5 |
73110 | Wrist X-ray, complete | 30 | Outpatient, Emergency | test | S52.501A |
73140 | Finger X-ray, 2 views or more | 24 | Outpatient, Emergency | test | S62.509A=1.5, M65.341=0.3, S61.219A=0.3 |
73721 | MRI of a joint of the lower extremity without contrast | 16 | Outpatient | any | M25.561, S83.*=2, M17.*=0.3 |
73221 | MRI of a joint of the upper extremity without contrast | 16 | Outpatient | any | M25.511, M75.101=1.5 |
72148 | Lumbar spine MRI without contrast | 16 | Outpatient | any | M51.26, M48.061, M54.50=0.15 |
20610 | Aspiration or injection of a major joint | 20 | Outpatient | any | M17.*, M16.11=0.6, M25.561, M25.511, M75.101, M06.9=0.4 | 18-120
20600 | Aspiration or injection of a small joint | 10 | Outpatient | any | M10.9, M06.9=0.6 | 18-120
20550 | Injection of a tendon sheath | 20 | Outpatient | any | M65.341 |
26055 | Incision of a tendon sheath for trigger finger | 25 | Outpatient | surgery | M65.341 |
64721 | Release of the median nerve at the carpal tunnel | 25 | Outpatient | surgery | G56.01 |
27447 | Total knee replacement | 500 | Inpatient | surgery | M17.* | 40-120
27130 | Total hip replacement | 500 | Inpatient | surgery | M16.11, S72.001A=0.15 | 40-120
27236 | Open treatment of a fracture of the neck of the femur | 300 | Inpatient | surgery | S72.001A |
29881 | Knee arthroscopy with meniscectomy | 40 | Outpatient | surgery | S83.241A |
29888 | Arthroscopic reconstruction of the anterior cruciate ligament | 25 | Outpatient, Inpatient | surgery | S83.511A |
29827 | Shoulder arthroscopy with rotator cuff repair | 20 | Outpatient | surgery | M75.101 | 18-120
63047 | Lumbar laminectomy, one segment | 300 | Inpatient | surgery | M48.061, M51.26=0.3 | 18-120
25600 | Closed treatment of a fracture of the wrist end of the radius | 20 | Outpatient, Emergency | surgery | S52.501A |
27786 | Closed treatment of a fracture of the outer ankle | 20 | Outpatient, Emergency | surgery | S82.891A |
97110 | Therapeutic exercises, each 15 minutes | 16 | Outpatient | any | M17.*, M16.11, M25.*, M75.101, M51.26, M48.061, M54.50, S93.401A=0.5, S83.*, R26.81=1.5, G20.A1=0.5 |
12001 | Simple repair of superficial wounds, 2.5 cm or less | 50 | Emergency, Outpatient | any | S61.219A |
12011 | Simple repair of superficial wounds of the face, 2.5 cm or less | 50 | Emergency, Outpatient | any | S01.81XA |
10060 | Incision and drainage of an abscess, simple | 50 | Emergency, Outpatient | surgery | L02.91 |
47562 | Laparoscopic cholecystectomy | 300 | Inpatient | surgery | K80.20, K81.0 | 16-120
44970 | Laparoscopic appendectomy | 400 | Inpatient | surgery | K35.80 |
49505 | Repair of an initial inguinal hernia, age 5 or over | 100 | Inpatient, Outpatient | surgery | K40.90 |
49591 | Repair of an initial anterior abdominal hernia, less than 3 cm, reducible | 100 | Inpatient, Outpatient | surgery | K42.9 |
44005 | Freeing of bowel adhesions | 60 | Inpatient | surgery | K56.609 |
59400 | Routine obstetric care with vaginal delivery | 45 | Inpatient | service | O80, O99.820 |
59510 | Routine obstetric care with cesarean delivery | 45 | Inpatient | service | O34.211 |
01967 | Anesthesia for labor and planned vaginal delivery | 100 | Inpatient | next | O80, O99.820 |
01961 | Anesthesia for cesarean delivery | 100 | Inpatient | next | O34.211 |
59025 | Fetal non-stress test | 40 | Outpatient, Inpatient | any | Z34.*=0.6, O24.410, O14.10, O80=0.5, O99.820=0.5, O34.211=0.5 |
76805 | Obstetric ultrasound after the first trimester, single fetus | 24 | Outpatient | any | Z34.*, O24.410=0.5 |
76817 | Transvaginal obstetric ultrasound | 40 | Outpatient, Emergency | any | O20.0, O21.0=0.3, Z34.*=0.2 |
76815 | Obstetric ultrasound, limited | 20 | Inpatient, Emergency=0.5 | next | O* |
76830 | Transvaginal ultrasound | 24 | Outpatient, Emergency=0.6 | any | N92.0, D25.9=1.5, N83.209=2, N80.9, E28.2=0.5 |
77067 | Screening mammography, bilateral | 18 | Outpatient | service | Z12.31 |
77063 | Screening breast tomosynthesis, bilateral, beside mammography | 100 | Outpatient | next | Z12.31 |
88175 | Cervical cytology, automated thin layer with review | 60 | Outpatient | next | Z01.419 |
87624 | Human papillomavirus, high-risk types | 40 | Outpatient | next | Z01.419 |
Q0091 | Obtaining of a smear for cervical cytology | 30 | Outpatient | next | Z01.419 |
58300 | Insertion of an intrauterine device | 16 | Outpatient | surgery | Z30.9 | 18-120
87591 | Neisseria gonorrhoeae, amplified probe | 10 | Outpatient | next | N76.0, Z30.9=0.3 |
52000 | Cystoscopy | 22 | Outpatient | surgery | R31.9=1.5, N40.1=0.6, N32.81=0.4 | 18-120
51798 | Bladder scan for residual urine | 24 | Outpatient | any | N40.1, N32.81, R33.9 | 18-120
51702 | Insertion of a temporary bladder catheter | 60 | Emergency, Outpatient=0.3 | any | R33.9 |
84153 | Prostate specific antigen, total | 24 | Outpatient | test | N40.1, C61=1.5, E29.1=0.6 |
84403 | Testosterone, total | 30 | Outpatient | test | E29.1, N52.9=0.4 |
50590 | Shock wave lithotripsy of the kidney | 20 | Outpatient, Inpatient | surgery | N20.0 | 18-120
52356 | Ureteroscopy with lithotripsy and stent | 60 | Inpatient, Outpatient=0.4 | surgery | N20.1 | 18-120
17000 | Destruction of a premalignant skin lesion, first | 60 | Outpatient | surgery | L57.0 |
11102 | Tangential biopsy of skin, single lesion | 30 | Outpatient | surgery | D22.9, C43.9, L57.0=0.3, L82.1=0.3 |
92014 | Comprehensive eye examination, established patient | 100 | Outpatient | known | H25.13, H40.1131, H52.13=1.5, H04.123=0.6, E11.319, H35.3130 |
92004 | Comprehensive eye examination, new patient | 100 | Outpatient | new | H25.13, H40.1131, H52.13=1.5, H04.123=0.6, E11.319, H35.3130 |
92015 | Determination of the refractive state | 40 | Outpatient | next | H52.13, H25.13=0.3 |
92134 | Retinal imaging by optical coherence tomography | 50 | Outpatient | any | E11.319, H35.3130, H40.1131=0.5 | 18-120
92083 | Visual field examination, extended | 40 | Outpatient | any | H40.1131 |
66984 | Cataract removal with lens implant | 60 | Outpatient | surgery | H25.13 |
69210 | Removal of impacted ear wax | 60 | Outpatient | surgery | H61.23 |
92557 | Comprehensive hearing test | 50 | Outpatient | any | H90.3, H93.13 |
31231 | Nasal endoscopy, diagnostic | 25 | Outpatient | surgery | J32.9, J01.90=0.1 | 6-120
30901 | Control of a nosebleed, front of the nose, simple | 40 | Emergency, Outpatient | surgery | R04.0 |
42820 | Removal of tonsils and adenoids, under age 12 | 40 | Outpatient | surgery | J35.3 | 2-11
95004 | Allergy tests by skin prick | 16 | Outpatient | any | J30.*, L50.9=0.3 |
96413 | Chemotherapy infusion, first hour | 25 | Outpatient | service | Z51.11 |
96415 | Chemotherapy infusion, each further hour | 60 | Outpatient | next | Z51.11 |
96375 | Intravenous push of an additional drug | 10 | Outpatient, Emergency | next | Z51.11=6, G43.909, R10.9=0.5, N20.*, K52.9, E86.0, O21.0, K85.90 |
96360 | Intravenous hydration, first 31 minutes to 1 hour | 20 | Emergency, Outpatient=0.3 | next | E86.0, O21.0, K52.9=0.5, A08.4=0.5, T67.5XXA, E87.1=0.5 |
77386 | Intensity modulated radiation treatment, complex | 14 | Outpatient | surgery | C61, C50.919, C34.90 |
90834 | Psychotherapy, 45 minutes | 45 | Outpatient, Telehealth | therapy | F3*, F4*, F20.9=0.4, F10.20=0.6, F11.20=0.6, F90.2=0.4 |
90837 | Psychotherapy, 60 minutes | 38 | Outpatient, Telehealth | therapy | F3*, F4*, F20.9=0.4, F10.20=0.6, F11.20=0.6, F90.2=0.3 |
90791 | Psychiatric diagnostic evaluation | 14 | Outpatient, Telehealth | evaluation | F3*, F4*, F20.9, F10.20, F11.20, F90.2 |
90833 | Psychotherapy, 30 minutes, with an evaluation visit | 25 | Outpatient, Telehealth | next | F3*, F4*, F20.9, F10.20, F11.20, F90.2 |
90935 | Hemodialysis with one evaluation | 200 | Outpatient, Inpatient | dialysis | N18.6, N17.9=0.03 |
82570 | Creatinine in urine | 20 | Outpatient | test | N18.*, I12.9, E11.22, E11.9=0.3 |
95819 | Electroencephalogram, awake and asleep | 24 | Outpatient, Inpatient | any | G40.909, R56.9 |
95886 | Needle electromyography of one extremity, complete | 25 | Outpatient | any | G56.01, G62.9 |
86140 | C-reactive protein | 16 | Outpatient | test | M06.9, M32.9, M35.3=1.5, K50.90, K51.90, M86.9 |
87536 | HIV-1, quantification by amplified probe | 40 | Outpatient | test | B20 |
87522 | Hepatitis C virus, quantification by amplified probe | 40 | Outpatient | test | B18.2 |
"""

WOMEN = {
    "Certified Nurse Midwife": 1,
    "Obstetrics & Gynecology": 0.62,
    "Pediatrics": 0.65,
    "Orthopaedic Surgery": 0.07,
    "Family Nurse Practitioner": 0.88,
    "Pediatric Nurse Practitioner": 0.94,
    "Psychiatric Nurse Practitioner": 0.85,
}
OTHER_WOMEN = 0.4

SPECIALTIES = """
Family Medicine | Family Medicine | 207Q00000X | MD | 11
Family Medicine | Family Medicine | 207Q00000X | DO | 2.5
Family Nurse Practitioner | Family Medicine | 363LF0000X | NP | 5
Physician Assistant | Family Medicine | 363A00000X | PA-C | 3
Internal Medicine | Internal Medicine | 207R00000X | MD | 8
Hospitalist | Internal Medicine | 208M00000X | MD | 5
Hospitalist | Internal Medicine | 208M00000X | DO | 1
Pediatrics | Pediatrics | 208000000X | MD | 7
Pediatric Nurse Practitioner | Pediatrics | 363LP0200X | NP | 1.5
Emergency Medicine | Emergency Medicine | 207P00000X | MD | 8
Emergency Medicine | Emergency Medicine | 207P00000X | DO | 1.5
Physician Assistant, Emergency | Emergency Medicine | 363A00000X | PA-C | 1.5
Cardiovascular Disease | Cardiology | 207RC0000X | MD | 4
Interventional Cardiology | Cardiology | 207RI0011X | MD | 1.2
Pulmonary Disease | Pulmonology | 207RP1001X | MD | 2
Critical Care Medicine | Pulmonology | 207RC0200X | MD | 1.2
Gastroenterology | Gastroenterology | 207RG0100X | MD | 2.5
Endocrinology, Diabetes & Metabolism | Endocrinology | 207RE0101X | MD | 1.6
Nephrology | Nephrology | 207RN0300X | MD | 1.5
Neurology | Neurology | 2084N0400X | MD | 2.8
Psychiatry | Psychiatry | 2084P0800X | MD | 4
Psychiatric Nurse Practitioner | Psychiatry | 363LP0808X | NP | 1.5
Orthopaedic Surgery | Orthopedics | 207X00000X | MD | 3.5
Orthopaedic Sports Medicine | Orthopedics | 207XX0005X | MD | 0.8
General Surgery | General Surgery | 208600000X | MD | 4
Obstetrics & Gynecology | Obstetrics & Gynecology | 207V00000X | MD | 5
Certified Nurse Midwife | Obstetrics & Gynecology | 367A00000X | CNM | 0.8
Urology | Urology | 208800000X | MD | 1.6
Dermatology | Dermatology | 207N00000X | MD | 1.8
Ophthalmology | Ophthalmology | 207W00000X | MD | 2
Otolaryngology | Otolaryngology | 207Y00000X | MD | 1.4
Hematology & Oncology | Oncology | 207RH0003X | MD | 2.2
Radiation Oncology | Oncology | 2085R0001X | MD | 0.8
Rheumatology | Rheumatology | 207RR0500X | MD | 0.9
Infectious Disease | Infectious Disease | 207RI0200X | MD | 1.2
"""

CHARGES = """
96127 15, G2211 18, 36415 20, 81001 25, 82570 25, 86140 30, 92551 30, 99406 30, 85025 35, 87804 40, 87880 40,
80048 45, 90471 45, 96110 45, 90656 48, 92015 50, 80053 55, 80061 60, 83036 60, 97802 60, Q0091 60, 85379 65,
84484 70, 90715 70, 93010 70, 82306 75, 84403 75, 84153 85, 84443 85, 87591 85, 51798 90, 99457 90, 87624 95,
93000 95, 97110 100, 69210 110, 77063 110, 87635 110, 88175 110, 90707 110, 99212 115, 73140 120, 92134 120,
94010 120, 99281 120, 17000 130, 73030 130, 90833 130, 94640 130, 73110 140, 88305 140, 96375 140, 73502 150,
73562 150, 73610 150, 93280 150, 71046 160, 92083 160, 99202 160, 59025 170, 92557 170, 99213 175, 87522 180,
11102 190, 20600 190, 87536 190, 90834 190, 99391 190, 99381 195, 99392 195, 99382 200, 99393 200, 20550 210,
G0439 210, 99383 215, 77080 220, 93922 220, 96415 220, 99394 220, 92014 230, 99203 230, 99282 230, 99395 230,
99384 235, 99385 240, 99214 250, 99396 250, 90677 260, 90837 260, 96360 260, 99386 265, 99397 270, 20610 290,
99387 290, 51702 300, 90791 300, 92004 300, 76536 310, 77067 320, 95004 330, 99204 340, 99215 350, 30901 380,
76705 380, 10060 420, 58300 420, 76830 420, 31231 430, 76817 430, 99205 430, 76805 450, 12001 480, 93970 480,
95886 500, 12011 520, 46221 650, 52000 650, 95819 700, 99283 700, 90935 800, 25600 900, 93015 900, 96413 900,
27786 950, 70450 1400, 73221 1500, 73721 1500, 99284 1500, 72148 1600, 93306 1700, 71260 1900, 70551 2000,
71275 2200, 74176 2300, 45378 2400, 43239 2600, 76815 2600, 99231 2600, 99285 2600, 26055 2800, 45380 2800,
74177 2900, 95810 3000, 99238 3000, 45385 3100, 64721 3200, 77386 3200, 99291 3200, 99221 3600, 99239 4200,
42820 6200, 66984 6500, 99222 6500, 01961 7200, 99232 7500, 01967 9500, 29881 9500, 50590 11000, 49591 11500,
99233 13000, 49505 14000, 99223 14000, 29827 14500, 52356 15000, 29888 16000, 59400 16000, 44005 23000, 59510 24000,
93458 24000, 27236 26000, 47562 26000, 44970 28000, 63047 38000, 92928 48000, 27447 52000, 27130 56000
"""

# Invented commercial plans; the public programmes have their own names.
PAYERS = """
Traditional Medicare | Medicare | 48
Summit Ridge Medicare Advantage | Medicare | 17
Larkfield Senior Advantage | Medicare | 14
Keystone Harbor Medicare Plus | Medicare | 12
Evergreen Total Medicare | Medicare | 9
State Medicaid | Medicaid | 38
Bridgeway Community Plan | Medicaid | 25
Cedar Valley Family Care | Medicaid | 21
Open Door Health Partners | Medicaid | 16
Summit Ridge Health | Commercial | 24
Larkfield Benefit Plans | Commercial | 19
Keystone Harbor Insurance | Commercial | 17
Northlake Mutual Health | Commercial | 13
Bluewater Employer PPO | Commercial | 11
Prairie Shield HMO | Commercial | 9
Ironwood Health Cooperative | Commercial | 7
TRICARE | Military | 70
Veterans Community Care | Military | 30
Self-Pay | Self-Pay | 1
"""
