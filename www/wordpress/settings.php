<?php
/**
 * What is set for the whole site: Settings → Fractional CTO.
 *
 * @package Fractional_CTO
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'fractional_cto_register_settings' );
add_action( 'admin_menu', 'fractional_cto_add_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __DIR__ . '/fractional-cto.php' ), 'fractional_cto_add_link' );

/** Registers the one option and a field for each of its parts. */
function fractional_cto_register_settings() {
	register_setting(
		'fractional-cto',
		'fractional_cto',
		array(
			'type'              => 'object',
			'sanitize_callback' => 'fractional_cto_sanitize',
			'default'           => array(),
		)
	);
	add_settings_section( 'default', '', '__return_null', 'fractional-cto' );
	foreach ( fractional_cto_fields() as $field ) {
		$field['label_for'] = 'fractional-cto-' . $field['name'];
		add_settings_field( $field['name'], $field['label'], 'fractional_cto_show_field', 'fractional-cto', 'default', $field );
	}
}

/** Adds the page to the menu. */
function fractional_cto_add_page() {
	$title = __( 'Fractional CTO assessment', 'fractional-cto' );
	add_options_page( $title, __( 'Fractional CTO', 'fractional-cto' ), 'manage_options', 'fractional-cto', 'fractional_cto_show_page' );
}

/**
 * Adds the page to the plugin's line in the list of plugins.
 *
 * @param string[] $links Those that are there.
 * @return string[]
 */
function fractional_cto_add_link( $links ) {
	$page = admin_url( 'options-general.php?page=fractional-cto' );
	$link = sprintf( '<a href="%s">%s</a>', esc_url( $page ), esc_html__( 'Settings', 'fractional-cto' ) );
	return array_merge( array( $link ), $links );
}

/**
 * What is kept of what somebody sent. What is not allowed is left out, and said.
 *
 * @param mixed $sent By the name of the field.
 * @return string[]
 */
function fractional_cto_sanitize( $sent ) {
	$kept = array();
	foreach ( fractional_cto_fields() as $field ) {
		$name  = $field['name'];
		$value = is_array( $sent ) && is_string( $sent[ $name ] ?? null ) ? trim( $sent[ $name ] ) : '';
		$taken = fractional_cto_allowed( $name, $value );
		if ( '' !== $taken ) {
			$kept[ $name ] = $taken;
		} elseif ( '' !== $value ) {
			/* translators: 1: the name of a field, 2: what was written into it. */
			$fault = __( '%1$s: “%2$s” is not taken. %3$s', 'fractional-cto' );
			add_settings_error( 'fractional_cto', $name, esc_html( sprintf( $fault, $field['label'], $value, $field['help'] ) ) );
		}
	}
	return $kept;
}

/**
 * Shows a field.
 *
 * @param array $field As {@see fractional_cto_fields()} has it.
 */
function fractional_cto_show_field( $field ) {
	$name  = 'fractional_cto[' . $field['name'] . ']';
	$value = fractional_cto_defaults()[ $field['name'] ] ?? '';
	$help  = $field['label_for'] . '-help';
	if ( isset( $field['options'] ) ) {
		// Without a value the first of them is the default.
		$value = '' === $value ? (string) array_key_first( $field['options'] ) : $value;
		printf( '<select id="%s" name="%s" aria-describedby="%s">', esc_attr( $field['label_for'] ), esc_attr( $name ), esc_attr( $help ) );
		foreach ( $field['options'] as $option => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $option ), selected( $value, (string) $option, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		printf(
			'<input class="regular-text" type="text" spellcheck="false" id="%s" name="%s" value="%s" aria-describedby="%s">',
			esc_attr( $field['label_for'] ),
			esc_attr( $name ),
			esc_attr( $value ),
			esc_attr( $help )
		);
	}
	if ( '' !== $field['help'] ) {
		printf( '<p class="description" id="%s">%s</p>', esc_attr( $help ), esc_html( $field['help'] ) );
	}
}

/** Shows the page. */
function fractional_cto_show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>', esc_html( get_admin_page_title() ), '</h1><p>';
	esc_html_e( 'These hold for every assessment on this site whose block or shortcode says nothing else. To put one into a post, search the blocks for “assessment”, or write [fractional-cto].', 'fractional-cto' );
	echo '</p><form action="options.php" method="post">';
	settings_fields( 'fractional-cto' );
	do_settings_sections( 'fractional-cto' );
	submit_button();
	echo '</form></div>';
}
